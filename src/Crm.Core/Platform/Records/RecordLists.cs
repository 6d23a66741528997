using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Paging;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Platform.Records;

/// <summary>The lists of all kinds of records, and what may be asked of each. A list is made when it is asked for.</summary>
public sealed class RecordLists(IServiceProvider services)
{
    private const int MaxFilters = 50;
    private const int MaxText = 2000;
    private const int MaxColumns = 100;

    // They say where in the list one is, not which list it is; the sort has a place of its own.
    private static readonly HashSet<string> NoFilters = new(StringComparer.Ordinal) { "page", "pageSize", "cursor", "sort" };

    /// <summary>The lists of all kinds.</summary>
    public IEnumerable<IRecordList> All => services.GetServices<IRecordList>();

    /// <summary>The list of this kind.</summary>
    /// <exception cref="Failure">400 on <c>entity</c> when it is missing or nothing of the kind is kept here.</exception>
    public IRecordList Require(RecordType? type) =>
        (type is { } known ? services.GetKeyedService<IRecordList>(known) : null)
        ?? throw Failure.Invalid("entity", $"Give one of {string.Join(", ", All.Select(l => l.Type.Word()).Order())}.");

    /// <summary>The list as asked for, in the caller's rights and time zone.</summary>
    /// <exception cref="Failure">400 that names <c>entity</c>, <c>filter.x</c>, <c>sort</c> or <c>columns[i]</c>.</exception>
    public ListRequest Check(ListChoice choice)
    {
        var list = Require(choice.Entity);
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        CheckColumns(list, choice.Columns ?? [], errors);
        var request = CheckQuery(list, choice, errors);
        return errors.Count == 0 ? request! : throw Failure.Invalid(errors);
    }

    private static void CheckColumns(IRecordList list, IReadOnlyList<string> columns, Dictionary<string, string[]> errors)
    {
        if (columns.Count > MaxColumns)
        {
            errors["columns"] = [$"Give at most {MaxColumns} columns."];
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (i, name) in columns.Index())
        {
            if (name is null || !list.Fields.Has(name))
            {
                errors[$"columns[{i}]"] = [$"There is no column '{name}' here."];
            }
            else if (!seen.Add(name))
            {
                errors[$"columns[{i}]"] = ["This column stands here twice."];
            }
        }
    }

    private static ListRequest? CheckQuery(IRecordList list, ListChoice choice, Dictionary<string, string[]> errors)
    {
        var filter = choice.Filter ?? new Dictionary<string, string>();
        if (filter.Count > MaxFilters || filter.Any(f => f.Key.Length + f.Value.Length > MaxText))
        {
            errors["filter"] = [$"Give at most {MaxFilters} filters of up to {MaxText} characters."];
            return null;
        }

        if (choice.Sort?.Length > MaxText)
        {
            errors["sort"] = ["Give between one and four fields to sort by."];
            return null;
        }

        foreach (var name in filter.Keys.Where(NoFilters.Contains))
        {
            errors[$"filter.{name}"] = [$"There is no filter '{name}' here."];
        }

        var query = filter.Where(f => !NoFilters.Contains(f.Key));
        try
        {
            return list.Check(choice.Sort is { } sort ? query.Append(new("sort", sort)) : query);
        }
        catch (Failure failure) when (failure.Kind == FailureKind.Invalid)
        {
            foreach (var (name, messages) in failure.Errors)
            {
                errors[name == "sort" ? name : $"filter.{name}"] = messages;
            }

            return null;
        }
    }
}
