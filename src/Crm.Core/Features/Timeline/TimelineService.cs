using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Patching;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Features.Timeline;

/// <summary>Tells what happened on one record, and what people in the organization did lately.</summary>
public sealed class TimelineService(
    ITimelineRepository timeline,
    IReferenceLookup references,
    INameLookup names,
    TimelineFields fields,
    PutBackService putBack,
    CallerContext caller
)
{
    /// <summary>The parameters that name the record, such as <c>contactId</c>.</summary>
    private static readonly Dictionary<string, RecordType> Subjects = Enum.GetValues<RecordType>()
        .Where(t => t is not RecordType.Note)
        .ToDictionary(t => t.Word() + "Id", StringComparer.Ordinal);

    private const string Include = "include";
    private static readonly HashSet<TimelineReach> OwnOnly = [];

    /// <summary>The timeline of the one record that the query names; with <c>include</c>, that of its people, deals … as well.</summary>
    /// <exception cref="Failure">400 for a wrong parameter; 404 when the record can't be seen.</exception>
    public async Task<Page<TimelineView>> OfRecordAsync(
        IEnumerable<KeyValuePair<string, string>> query,
        CancellationToken cancellationToken
    )
    {
        var parameters = query.ToList();
        var subjects = parameters.Where(p => Subjects.ContainsKey(p.Key)).ToList();
        if (subjects is not [var subject])
        {
            throw Failure.Invalid("contactId", "Name one record, by contactId or companyId.");
        }

        var record = new RecordRef(
            Subjects[subject.Key],
            Guid.TryParse(subject.Value, out var id) ? id : throw Failure.Invalid(subject.Key, $"'{subject.Value}' is not an id.")
        );
        var reach = ReachOf(parameters.Where(p => p.Key == Include).Select(p => p.Value), record.Type);
        var others = parameters.Except(subjects).Where(p => p.Key != Include);
        var request = ListRequestParser.Parse(fields, others, caller);
        if (!await references.RecordExistsAsync(record, cancellationToken))
        {
            throw Failure.NotFound(record.Type.Word());
        }

        var page = await timeline.ListAsync(request, record, reach, cancellationToken);
        return await TellAsync(page, naming: reach.Count > 0, cancellationToken);
    }

    private static HashSet<TimelineReach> ReachOf(IEnumerable<string> included, RecordType type)
    {
        TimelineReach[] known = type switch
        {
            RecordType.Company => Enum.GetValues<TimelineReach>(),
            RecordType.Contact => [TimelineReach.Deals, TimelineReach.Tickets],
            _ => [],
        };
        var names = included.SelectMany(i =>
            i.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        );
        return names
            .Select(name =>
                known.Cast<TimelineReach?>().FirstOrDefault(r => ChoiceName.Of(r!.Value) == name)
                ?? throw Failure.Invalid(
                    Include,
                    known.Length == 0
                        ? $"The timeline of a {type.Word()} is its own alone."
                        : $"Give any of {string.Join(", ", known.Select(r => ChoiceName.Of(r)))}."
                )
            )
            .ToHashSet();
    }

    /// <summary>What happened anywhere in the organization, as far as the caller may see it.</summary>
    /// <exception cref="Failure">400 that names each parameter that can't be used.</exception>
    public async Task<Page<TimelineView>> FeedAsync(
        IEnumerable<KeyValuePair<string, string>> query,
        CancellationToken cancellationToken
    )
    {
        var request = ListRequestParser.Parse(fields, query, caller);
        return await TellAsync(await timeline.ListAsync(request, null, OwnOnly, cancellationToken), true, cancellationToken);
    }

    /// <summary>The newest of what happened anywhere in the organization, as far as the caller may see it.</summary>
    public async Task<IReadOnlyList<TimelineView>> NewestAsync(int count, CancellationToken cancellationToken) =>
        await TellAsync(await timeline.FindNewestAsync(count, cancellationToken), true, cancellationToken);

    private async Task<Page<TimelineView>> TellAsync(
        Page<TimelineEntry> page,
        bool naming,
        CancellationToken cancellationToken
    ) => page.With(await TellAsync(page.Items, naming, cancellationToken));

    private async Task<IReadOnlyList<TimelineView>> TellAsync(
        IReadOnlyList<TimelineEntry> entries,
        bool naming,
        CancellationToken cancellationToken
    )
    {
        var ids = entries.SelectMany(e => ChangeStory.IdsIn(e.Changes).Append(e.RecordId).Concat(e.ById is { } by ? [by] : []));
        var found = await names.FindAsync(ids, cancellationToken);
        return entries.Select(e => Tell(e, found, naming)).ToList();
    }

    private TimelineView Tell(TimelineEntry entry, Names names, bool naming)
    {
        var by = names.Person(entry.ById);
        var title = names.Of(entry.RecordId) ?? entry.RecordTitle;
        var changes = ChangeStory.Named(entry.Changes, names);
        return new TimelineView
        {
            Id = entry.Id,
            Kind = entry.Kind,
            At = entry.At,
            By = by,
            Title = ChangeStory.Sentence(by, entry.ById is not null, entry.Kind, changes, naming ? title : null),
            Body = entry.Body,
            Changes = changes,
            Reversible = putBack.FieldsOf(entry),
            Related = new RecordLink(entry.RecordType, entry.RecordId, title),
            SourceId = entry.SourceId,
        };
    }
}
