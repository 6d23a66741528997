using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Reports;

/// <summary>What can be asked, of every kind of record that has a list.</summary>
/// <param name="Entities">The kinds of records.</param>
public sealed record ReportCatalogue(IReadOnlyList<ReportEntity> Entities)
{
    /// <summary>Read from the field catalogues, so that it has what they have.</summary>
    public static ReportCatalogue Of(RecordLists lists) =>
        new(
            lists
                .All.OrderBy(l => l.Type)
                .Select(l => new ReportEntity(
                    l.Type,
                    l.Fields.Fields.Where(f => f.IsFilterable || f.IsMeasured).Select(ReportField.Of).ToList(),
                    l.Fields.OwnParameters.Keys.ToList()
                ))
                .ToList()
        );
}

/// <summary>What can be asked of one kind of record.</summary>
/// <param name="Entity">The kind.</param>
/// <param name="Fields">Its fields.</param>
/// <param name="OwnFilters">Filters of its list that are no field's, such as `due` of tasks.</param>
public sealed record ReportEntity(RecordType Entity, IReadOnlyList<ReportField> Fields, IReadOnlyList<string> OwnFilters);

/// <summary>What can be asked of one field.</summary>
public sealed record ReportField
{
    /// <summary>The JSON name.</summary>
    public required string Name { get; init; }

    /// <summary>What people read.</summary>
    public required string Label { get; init; }

    /// <summary>What kind of value it holds.</summary>
    public required FieldKind Kind { get; init; }

    /// <summary>Whether `sum`, `average`, `min` and `max` of it can be worked out.</summary>
    public required bool CanMeasure { get; init; }

    /// <summary>Whether records can be told apart by it.</summary>
    public required bool CanGroup { get; init; }

    /// <summary>Whether the list is filtered by it: any of several values, parted by commas.</summary>
    public required bool CanFilter { get; init; }

    /// <summary>Whether the filter `none` finds what has no value.</summary>
    public required bool CanBeNone { get; init; }

    /// <summary>The filter from which value on, included; null: it has no order.</summary>
    public string? From { get; init; }

    /// <summary>The filter up to which value: included for numbers, excluded for times.</summary>
    public string? To { get; init; }

    /// <summary>The values that there are; empty when they are not fixed.</summary>
    public required IReadOnlyList<string> Choices { get; init; }

    /// <summary>What kind of record a reference points to; null: a person, or a pipeline or stage.</summary>
    public RecordType? RefersTo { get; init; }

    public static ReportField Of(Field field)
    {
        var range = field.IsFilterable ? RangeParameter.Of(field).ToList() : [];
        return new ReportField
        {
            Name = field.Name,
            Label = field.Label,
            Kind = field.Kind,
            CanMeasure = field is { IsMeasured: true, Selector: not null },
            CanGroup = ReportPlanner.CanGroup(field),
            CanFilter = field.IsFilterable,
            CanBeNone = field.CanBeNone,
            From = range.Where(r => !r.Parameter.IsUpper).Select(r => r.Name).FirstOrDefault(),
            To = range.Where(r => r.Parameter.IsUpper).Select(r => r.Name).FirstOrDefault(),
            Choices = field.Choices,
            RefersTo = field.ReferenceType,
        };
    }
}
