using System.Text.Json.Nodes;
using Crm.Core.Features.Merges;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Crm.Core.Tests.Merges;

/// <summary>What merging two records takes over, and that parting them gives it back.</summary>
public sealed class MergeValuesTests
{
    private static readonly string[] Texts = ["", "Buyer", "Head"];
    private static readonly string[] Addresses = ["a@x.example", "b@x.example", "c@x.example"];

    [Fact]
    public void Empty_fields_are_filled_and_full_ones_stay()
    {
        var patch = Merge("""{"title":null,"city":"Pune","name":""}""", """{"title":"Buyer","city":"Goa","name":"Asha"}""");

        patch.ToJsonString().ShouldBe("""{"title":"Buyer","name":"Asha"}""");
    }

    [Fact]
    public void An_address_comes_whole_or_not_at_all()
    {
        Merge("""{"address":{"city":"Pune","street":null}}""", """{"address":{"city":"Goa","street":"1 Beach Road"}}""")
            .ShouldBeEmpty();
        Merge("""{"address":{"city":null,"street":null}}""", """{"address":{"city":"Goa","street":"1 Beach Road"}}""")[
            "address"
        ]!["city"]!
            .ToString()
            .ShouldBe("Goa");
    }

    [Fact]
    public void Of_two_words_on_one_channel_the_later_one_counts()
    {
        var patch = Merge(
            """{"consents":[{"channel":"email","status":"granted","at":"2026-01-01T00:00:00Z"}]}""",
            """{"consents":[{"channel":"email","status":"withdrawn","at":"2026-02-01T00:00:00Z"}]}"""
        );

        patch["consents"]!.AsArray().ShouldHaveSingleItem()!["status"]!.ToString().ShouldBe("withdrawn");
    }

    [Fact]
    public void A_map_is_filled_entry_by_entry()
    {
        var patch = Merge(
            """{"customFields":{"size":"L","hat":null}}""",
            """{"customFields":{"size":"M","hat":"red","shoe":42}}"""
        );

        patch["customFields"]!.ToJsonString().ShouldBe("""{"size":"L","hat":"red","shoe":42}""");
    }

    [Fact]
    public void Parted_again_nothing_is_left_of_the_other_one() =>
        Prop.ForAll(
                Pairs(),
                pair =>
                {
                    var (survivor, source, take) = pair;
                    var patch = MergeValues.Of(survivor, source, take.ToHashSet(StringComparer.Ordinal));
                    var merged = Applied(survivor, patch);
                    var before = Only(patch, survivor);
                    var after = Only(patch, merged);

                    return JsonNode.DeepEquals(Applied(merged, MergeValues.Back(before, after, merged)), survivor);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Nothing_that_either_had_in_a_list_is_lost() =>
        Prop.ForAll(
                Pairs(),
                pair =>
                {
                    var (survivor, source, _) = pair;
                    var merged = Applied(survivor, MergeValues.Of(survivor, source, new HashSet<string>()));
                    var all = Listed(survivor).Union(Listed(source)).Order();

                    return Listed(merged).Order().SequenceEqual(all);
                }
            )
            .QuickCheckThrowOnFailure();

    private static Arbitrary<(JsonObject Survivor, JsonObject Source, string[] Take)> Pairs() =>
        (
            from survivor in Records()
            from source in Records()
            from take in Gen.SubListOf("title", "emails", "lastContactedAt")
            select (survivor, source, take.ToArray())
        ).ToArbitrary();

    private static Gen<JsonObject> Records() =>
        from title in Gen.Elements(Texts)
        from addresses in Gen.SubListOf(Addresses)
        from day in Gen.Choose(0, 3)
        select new JsonObject
        {
            ["title"] = title.Length == 0 ? null : title,
            ["emails"] = new JsonArray([.. addresses.Select((a, i) => Email(a, i == 0))]),
            ["lastContactedAt"] = day == 0 ? null : $"2026-01-0{day}T00:00:00Z",
        };

    private static JsonNode Email(string address, bool isPrimary) =>
        new JsonObject { ["address"] = address, ["isPrimary"] = isPrimary };

    private static IEnumerable<string> Listed(JsonObject record) =>
        record["emails"]!.AsArray().Select(e => e!["address"]!.ToString());

    private static JsonObject Applied(JsonObject record, JsonObject patch)
    {
        var changed = (JsonObject)record.DeepClone();
        foreach (var (name, value) in patch)
        {
            changed[name] = value?.DeepClone();
        }

        return changed;
    }

    private static JsonObject Only(JsonObject names, JsonObject values) =>
        new(names.Select(n => KeyValuePair.Create(n.Key, values[n.Key]?.DeepClone())));

    private static JsonObject Merge(string survivor, string source) =>
        MergeValues.Of(JsonNode.Parse(survivor)!.AsObject(), JsonNode.Parse(source)!.AsObject(), new HashSet<string>());
}
