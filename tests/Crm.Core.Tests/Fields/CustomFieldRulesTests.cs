using System.Text.Json;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Records;
using Shouldly;
using Xunit;

namespace Crm.Core.Tests.Fields;

public sealed class CustomFieldRulesTests
{
    private static readonly CustomFieldDefinition Region = Field(
        "region",
        CustomFieldType.Choice,
        isRequired: true,
        "North",
        "Süd"
    );
    private static readonly CustomFieldDefinition Size = Field("size", CustomFieldType.Number);
    private static readonly CustomFieldDefinition Topics = Field("topics", CustomFieldType.MultiChoice, false, "A", "B");

    [Fact]
    public void What_a_record_holds_stays_good_when_its_field_is_gone_or_has_other_options()
    {
        var held = Values("""{"gone":5,"region":"West"}""");

        var kept = Check(held, Values("""{"gone":5,"region":"West","size":2}"""), isNew: false);

        Written(kept).ShouldBe("""{"gone":5,"region":"West","size":2}""");
    }

    [Fact]
    public void What_is_required_is_asked_of_new_records_and_can_not_be_cleared()
    {
        Should.Throw<Failure>(() => Check(null, null, isNew: true)).Errors.Keys.ShouldBe(["customFields.region"]);
        Check(null, null, isNew: true, mayLack: true).ShouldBeNull();
        Check(null, null, isNew: false).ShouldBeNull();
        Should
            .Throw<Failure>(() => Check(Values("""{"region":"North"}"""), Values("""{"region":null}"""), isNew: false))
            .Errors.Keys.ShouldBe(["customFields.region"]);
    }

    [Theory]
    [InlineData("""{"region":"sud"}""", """{"region":"Süd"}""")]
    [InlineData("""{"region":"North","size":1.5000}""", """{"region":"North","size":1.5}""")]
    [InlineData("""{"region":"North","size":-9999999999999.99}""", """{"region":"North","size":-9999999999999.99}""")]
    [InlineData("""{"region":"North","topics":["b","B","a"]}""", """{"region":"North","topics":["B","A"]}""")]
    [InlineData("""{"region":"North","topics":[],"size":null}""", """{"region":"North"}""")]
    public void Values_are_kept_in_one_form(string given, string kept) =>
        Written(Check(null, Values(given), isNew: true)).ShouldBe(kept);

    [Fact]
    public void Every_value_has_a_row_in_the_index()
    {
        var record = Guid.CreateVersion7();

        CustomFieldRules
            .Index(Topics, record, Value("""["A","B"]"""))
            .Select(v => (v.Position, v.TextValue))
            .ShouldBe([(0, "A"), (1, "B")]);
        CustomFieldRules.Index(Size, record, Value("2.5")).Single().NumberValue.ShouldBe(2.5m);
        CustomFieldRules.Index(Region, record, Value("\"Süd\"")).Single().KeyValue.ShouldBe("sud");
        var day = CustomFieldRules.Index(Field("day", CustomFieldType.Date), record, Value("\"2026-02-28\"")).Single();
        (day.DateValue, day.NumberValue).ShouldBe((new DateOnly(2026, 2, 28), new DateOnly(2026, 2, 28).DayNumber));
        CustomFieldRules.Index(Field("vip", CustomFieldType.Boolean), record, Value("false")).Single().NumberValue.ShouldBe(0);
    }

    [Fact]
    public void What_has_the_same_key_and_type_elsewhere_is_carried_over()
    {
        var there = new[]
        {
            Region with
            {
                Entity = RecordType.Contact,
                Options = ["Süd"],
            },
            Size with
            {
                Type = CustomFieldType.Text,
            },
        };

        var carried = CustomFieldRules.Carry(Fields(Region, Size), Fields(there), Values("""{"region":"Süd","size":2}"""));

        Written(carried).ShouldBe("""{"region":"Süd"}""");
        CustomFieldRules.Carry(Fields(Region), Fields(there), Values("""{"region":"North"}""")).ShouldBeNull();
    }

    private static IReadOnlyDictionary<string, JsonElement>? Check(
        IReadOnlyDictionary<string, JsonElement>? before,
        IReadOnlyDictionary<string, JsonElement>? wanted,
        bool isNew,
        bool mayLack = false
    ) => CustomFieldRules.Check(Fields(Region, Size, Topics), before, wanted, isNew, mayLack);

    private static List<Field> Fields(params CustomFieldDefinition[] definitions) =>
        definitions.GroupBy(d => d.Entity).SelectMany(g => new CustomFieldSet(g).Of(g.Key)).ToList();

    private static CustomFieldDefinition Field(
        string key,
        CustomFieldType type,
        bool isRequired = false,
        params string[] options
    ) => new(Guid.CreateVersion7(), RecordType.Lead, key, key, type, options, isRequired);

    private static Dictionary<string, JsonElement> Values(string json) =>
        JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!;

    private static string Written(object? values) => JsonSerializer.Serialize(values, ApiJson.Options);

    private static JsonElement Value(string json) => JsonSerializer.Deserialize<JsonElement>(json);
}
