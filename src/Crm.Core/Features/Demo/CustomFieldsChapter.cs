using System.Text.Json.Nodes;
using Crm.Core.Features.Companies;
using Crm.Core.Features.CustomFields;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Demo;

/// <summary>What a landlord wants to know of a company, and no CRM knows by itself.</summary>
internal sealed class CustomFieldsChapter(CustomFieldService fields, CompanyService companies) : IDemoChapter
{
    private static readonly string[] Parking = ["None", "Up to 5", "6 to 20", "More than 20"];

    private static readonly CustomFieldInput[] Fields =
    [
        new()
        {
            Entity = RecordType.Company,
            Key = "desks",
            Label = "Desks",
            Type = CustomFieldType.Number,
            Position = 1,
        },
        new()
        {
            Entity = RecordType.Company,
            Key = "parking",
            Label = "Parking spaces",
            Type = CustomFieldType.Choice,
            Options = Parking,
            Position = 2,
        },
    ];

    public int Order => 15;

    public async Task WriteAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        var made = new List<CustomFieldView>();
        foreach (var field in Fields)
        {
            made.Add(
                await stage.DoAsync(
                    stage.DaysAgo(170),
                    stage.People.Manager,
                    () => fields.CreateAsync(Patch.Of(field), cancellationToken)
                )
            );
        }

        stage.CustomFields = new CustomFieldSet(
            made.Select(f => new CustomFieldDefinition(f.Id, f.Entity, f.Key, f.Label, f.Type, f.Options, f.IsRequired))
        );

        // Nobody has asked all of them.
        foreach (var (i, company) in stage.Companies.Index().Where(c => c.Index % 3 != 2))
        {
            var values = new JsonObject
            {
                ["customFields"] = new JsonObject { ["desks"] = 8 + (i * 7 % 120), ["parking"] = Parking[i % Parking.Length] },
            };
            await stage.DoAsync(
                stage.After(company.CreatedAt, 0.1),
                company.Owner,
                () =>
                    companies.ChangeAsync(
                        company.Ref.Id,
                        DemoStage.Send<CompanyInput>(values),
                        new ChangeOptions(),
                        cancellationToken
                    )
            );
        }
    }
}
