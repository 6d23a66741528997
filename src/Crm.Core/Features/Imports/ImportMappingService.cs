using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Settings;
using Crm.Core.Platform.Text;

namespace Crm.Core.Features.Imports;

/// <summary>The organization's saved mappings: what was decided for one file is there for the next that looks like it.</summary>
public sealed class ImportMappingService(
    IImportMappingRepository mappings,
    ImportMappingFields fields,
    ImportMappingValidator validator,
    RecordTargets targets,
    RecordServiceContext context
) : SettingService<ImportMapping, ImportMappingInput, ImportMappingView>(mappings, fields, validator, context)
{
    protected override string Word => "mapping";

    protected override async Task DescribeAsync(
        ImportMapping mapping,
        ImportMappingInput input,
        CancellationToken cancellationToken
    )
    {
        var entity = input.Entity!.Value;
        if (mapping.Name.Length > 0 && entity != mapping.Entity)
        {
            throw Failure.Invalid("entity", "A mapping stays with its kind of record. Make another one instead.");
        }

        var list = ImportFieldList.Of(targets.Of(entity));
        var errors = ImportPlanCheck.Errors(input.Plan!, entity, input.Columns!, list);
        if (errors.Count > 0)
        {
            throw Failure.Invalid(errors.ToDictionary(e => $"plan.{e.Key}", e => e.Value));
        }

        if (await mappings.IsTakenAsync(entity, TextKey.Fold(input.Name), mapping.Id, cancellationToken))
        {
            throw Failure.Conflict("duplicate", "There is such a mapping already.");
        }

        mapping.Describe(input);
    }

    protected override ImportMappingInput Describe(ImportMapping mapping) =>
        new()
        {
            Entity = mapping.Entity,
            Name = mapping.Name,
            Columns = mapping.Columns,
            Plan = mapping.Plan,
        };
}
