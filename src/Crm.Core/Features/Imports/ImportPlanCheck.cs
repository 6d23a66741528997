using Crm.Core.Features.Imports.Reading;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Permissions;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Imports;

/// <summary>What a plan must satisfy for its file.</summary>
public static class ImportPlanCheck
{
    private const int MaxValues = 10_000;

    /// <exception cref="Failure">400 that names the part of the plan, 403 when the person may not make what it would make.</exception>
    public static void Require(ImportPlan plan, Import import, ImportFieldList fields, Caller caller)
    {
        var errors = Errors(plan, import.Entity, import.Columns.Select(c => c.Name), fields);
        if (errors.Count > 0)
        {
            throw Failure.Invalid(errors);
        }

        if (plan.Makes(ImportMissing.Owner) && !caller.May(Permission.UsersManage))
        {
            throw Failure.Forbidden("Only administrators add people. Map the unknown owners to people who are here.");
        }
    }

    /// <summary>What is wrong with a plan for files with these columns, by its parts; empty: nothing.</summary>
    public static Dictionary<string, string[]> Errors(
        ImportPlan plan,
        RecordType entity,
        IEnumerable<string> columns,
        ImportFieldList fields
    )
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        CheckMapping(plan, entity, columns.ToHashSet(StringComparer.Ordinal), fields, errors);
        if (plan.DateFormat is { } format && !DateText.IsFormat(format))
        {
            errors["dateFormat"] = ["Give a format of dates such as M/d/yyyy, d.M.yyyy or yyyy-MM-dd."];
        }

        foreach (var field in plan.ValueMapping?.Keys.Where(f => fields.Find(f) is null) ?? [])
        {
            errors[$"valueMapping.{field}"] = [$"There is no field '{field}'."];
        }

        if (plan.ValueMapping?.Values.Sum(v => v?.Count ?? 0) > MaxValues)
        {
            errors["valueMapping"] = [$"Give at most {MaxValues:N0} values."];
        }

        return errors;
    }

    private static void CheckMapping(
        ImportPlan plan,
        RecordType entity,
        HashSet<string> columns,
        ImportFieldList fields,
        Dictionary<string, string[]> errors
    )
    {
        var mapped = plan.Mapped().ToList();
        foreach (var (column, field) in mapped)
        {
            if (!columns.Contains(column))
            {
                errors[$"mapping.{column}"] = ["The file has no such column."];
            }
            else if (fields.Find(field) is null)
            {
                errors[$"mapping.{column}"] = [$"There is no field '{field}'."];
            }
        }

        var given = mapped.Select(m => m.Field).ToHashSet(StringComparer.Ordinal);
        if (given.Count == 0)
        {
            errors["mapping"] = ["Say what at least one column is."];
        }
        else if (errors.Count == 0 && MissingOf(entity, fields, given) is { } missing)
        {
            errors["mapping"] = [missing];
        }
    }

    // What no row can do without; a file that only updates records by their ids may.
    private static string? MissingOf(RecordType entity, ImportFieldList fields, HashSet<string> given)
    {
        if (given.Contains("externalId") || given.Contains(ImportField.OwnId))
        {
            return null;
        }

        if (entity is RecordType.Contact or RecordType.Lead)
        {
            return given.Overlaps(["firstName", "lastName", "name", "email"])
                ? null
                : "Say which column is the name or the e-mail address.";
        }

        if (entity == RecordType.Note && !given.Overlaps(["contact", "company", "lead", "deal", "campaign"]))
        {
            return "Say which column names the record that the notes are on.";
        }

        return fields.All.FirstOrDefault(f => f.IsRequired && !given.Contains(f.Name)) is { } field
            ? $"Say which column is '{field.Label}'."
            : null;
    }
}
