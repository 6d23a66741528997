using Crm.Core.Platform.Fields;

namespace Crm.Core.Platform.Paging;

/// <summary>
/// The names of range parameters: <c>createdAfter</c> and <c>createdBefore</c> for <c>createdAt</c>,
/// <c>startAfter</c> for <c>startDate</c>, <c>amountMin</c> and <c>amountMax</c> for <c>amount</c>.
/// </summary>
/// <param name="Field">The field that is bounded.</param>
/// <param name="IsUpper">Whether this is the upper bound.</param>
public sealed record RangeParameter(Field Field, bool IsUpper)
{
    public static RangeParameter? Find(FieldCatalogue fields, string name) =>
        fields.Fields.Where(f => f.IsFilterable).SelectMany(Of).FirstOrDefault(p => p.Name == name).Parameter;

    /// <summary>The two parameters of a field; none for fields without an order.</summary>
    public static IEnumerable<(string Name, RangeParameter Parameter)> Of(Field field)
    {
        // The key of a custom field is the organization's: nothing is cut from it.
        var (stem, lower, upper) = field.Kind switch
        {
            FieldKind.DateTime or FieldKind.Date when field.Custom is not null => (field.Name, "After", "Before"),
            FieldKind.DateTime => (Stem(field.Name, "At"), "After", "Before"),
            FieldKind.Date => (Stem(field.Name, "Date"), "After", "Before"),
            FieldKind.Number or FieldKind.Money => (field.Name, "Min", "Max"),
            _ => ("", "", ""),
        };
        if (stem.Length > 0)
        {
            yield return (stem + lower, new RangeParameter(field, false));
            yield return (stem + upper, new RangeParameter(field, true));
        }
    }

    private static string Stem(string name, string suffix) =>
        name.EndsWith(suffix, StringComparison.Ordinal) ? name[..^suffix.Length] : name;
}
