using System.Globalization;
using Crm.Core.Platform.Auditing;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Timeline;

/// <summary>Shows who changed what, with old and new values.</summary>
public sealed class AuditService(ITimelineRepository timeline, INameLookup names, AuditFields fields, CallerContext caller)
{
    /// <exception cref="Failure">400 that names each parameter that can't be used.</exception>
    public async Task<Page<AuditView>> ListAsync(
        IEnumerable<KeyValuePair<string, string>> query,
        CancellationToken cancellationToken
    )
    {
        var parameters = await WithTimesAsync(query.ToList(), cancellationToken);
        var page = await timeline.ListAuditAsync(ListRequestParser.Parse(fields, parameters, caller), cancellationToken);
        var ids = page.Items.SelectMany(e => ChangeStory.IdsIn(e.Changes).Append(e.ById ?? Guid.Empty));
        var found = await names.FindAsync(ids, cancellationToken);
        return page.With(page.Items.Select(e => Show(e, found)).ToList());
    }

    // Days of the organization become moments: from the first day's beginning to the last one's end.
    private async Task<List<KeyValuePair<string, string>>> WithTimesAsync(
        List<KeyValuePair<string, string>> query,
        CancellationToken cancellationToken
    )
    {
        var times = new List<KeyValuePair<string, string>>();
        foreach (var (name, value) in query)
        {
            if (name is not ("from" or "to"))
            {
                times.Add(new(name, value));
                continue;
            }

            var zone = await timeline.TimeZoneAsync(cancellationToken);
            var day = name == "from" ? DayOf(name, value) : DayOf(name, value).AddDays(1);
            times.Add(new(name == "from" ? "atAfter" : "atBefore", Rfc3339.Format(LocalTime.StartOfDay(day, zone))));
        }

        return times;
    }

    private static DateOnly DayOf(string name, string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && date.Year is > 1900 and < 9999
            ? date
            : throw Failure.Invalid(name, $"'{value}' is not a date like 2026-11-20.");

    private static AuditView Show(AuditEntry entry, Names names)
    {
        var by = names.Person(entry.ById);
        var changes = ChangeStory.Named(entry.Changes, names);
        var kind = entry.Action.ToString().ToLowerInvariant();
        return new AuditView
        {
            Id = entry.Id,
            At = entry.At,
            By = by,
            Action = entry.Action,
            Entity = new AuditedEntity(entry.EntityType, entry.EntityId, entry.EntityTitle),
            Title = ChangeStory.Sentence(by, entry.ById is not null, kind, changes, entry.EntityTitle),
            Changes = changes,
        };
    }
}
