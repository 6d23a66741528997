using System.Linq.Expressions;
using Crm.Core.Features.Accounts;
using Crm.Core.Features.Reports;
using Crm.Core.Features.SavedViews;
using Crm.Core.Features.Segments;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Records;
using Crm.Core.Platform.Time;
using Crm.Data.Lists;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Segments;

internal sealed class SegmentRepository(
    CrmDbContext context,
    SegmentConditions conditions,
    IEnumerable<IListRows> lists,
    AnswerCache answers,
    TimeProvider time
) : SettingRepository<Segment, SegmentView>(context), ISegmentRepository
{
    // Where time alone makes members, a count is so old at most.
    private const int RememberedMinutes = 5;

    private static readonly Expression<Func<Segment, SegmentView>> Shown = s => new SegmentView
    {
        Id = s.Id,
        Version = s.Version,
        CreatedAt = s.CreatedAt,
        UpdatedAt = s.UpdatedAt,
        Name = s.Name,
        Entity = s.Entity,
        Kind = s.Kind,
        Criteria = s.Criteria,
    };

    protected override Expression<Func<Segment, SegmentView>> View => Shown;

    public async Task<IReadOnlyList<Segment>> FindDynamicAsync(CancellationToken cancellationToken) =>
        await Settings.AsNoTracking().Where(s => s.Kind == SegmentKind.Dynamic).OrderBy(s => s.Id).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<RecordSegment>> FindOfRecordAsync(Guid recordId, CancellationToken cancellationToken)
    {
        var members = Context.Set<SegmentMember>().Where(m => m.RecordId == recordId);
        return await Settings
            .Where(s => members.Any(m => m.SegmentId == s.Id))
            .OrderBy(s => s.NameKey)
            .ThenBy(s => s.Id)
            .Select(s => new RecordSegment(s.Id, s.Name, s.Kind, members.Where(m => m.SegmentId == s.Id).Min(m => m.EnteredAt)))
            .ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<SegmentUse>> CountUsesAsync(Guid id, RecordType entity, CancellationToken cancellationToken)
    {
        // The database leaves out whose text does not have the id anywhere; where it stands is looked at here.
        var text = id.ToString();
        var views = await Context
            .Set<SavedView>()
            .Where(v => v.Entity == entity && ((string)(object)v.Filter).ToLower().Contains(text))
            .Select(v => v.Filter)
            .ToListAsync(cancellationToken);
        var questions = await Context
            .Set<Report>()
            .Where(r => ((string)(object)r.Question).ToLower().Contains(text))
            .Select(r => r.Question)
            .ToListAsync(cancellationToken);
        var reports = questions.Where(q => q.Entity == entity).Select(q => q.Filter);
        return
        [
            .. new[] { new SegmentUse("savedView", views.Count(Names)), new SegmentUse("report", reports.Count(Names)) }.Where(
                u => u.Count > 0
            ),
        ];

        bool Names(IReadOnlyDictionary<string, string>? filter) =>
            filter?.TryGetValue(FieldCatalogue.SegmentFilter, out var ids) == true
            && ids.Contains(text, StringComparison.OrdinalIgnoreCase);
    }

    protected override async Task<IReadOnlyList<SegmentView>> CompleteAsync(
        IReadOnlyList<SegmentView> views,
        CancellationToken cancellationToken
    )
    {
        var ids = views.Select(v => v.Id).ToList();
        var runs = Context.Set<SegmentRun>().Where(r => ids.Contains(r.SegmentId));
        var known = await (
            from organization in Context.Set<Organization>()
            join run in runs on organization.Id equals run.OrganizationId into found
            from run in found.DefaultIfEmpty()
            select new
            {
                organization.TimeZone,
                SegmentId = (Guid?)run.SegmentId,
                run.DoneAt,
            }
        ).ToListAsync(cancellationToken);
        var logged = known.Where(k => k.SegmentId is not null).ToDictionary(k => k.SegmentId!.Value, k => k.DoneAt);
        var asked = views.Select(v => Ask(v, known[0].TimeZone)).ToList();
        var counts = await RememberAsync(asked, cancellationToken);
        var next = 0;
        return asked.ConvertAll(a =>
            a.View with
            {
                MemberCount = a.Reading is null ? null : counts[next++],
                LoggedAt = logged.GetValueOrDefault(a.View.Id),
            }
        );
    }

    private Asked Ask(SegmentView view, string zone)
    {
        try
        {
            var segment = new Segment { Id = view.Id };
            segment.Describe(
                new SegmentInput
                {
                    Name = view.Name,
                    Entity = view.Entity,
                    Kind = view.Kind,
                    Criteria = view.Criteria,
                }
            );
            return new Asked(view, conditions.Read(segment, zone));
        }
        catch (Failure failure) when (failure.Kind == FailureKind.Invalid)
        {
            return new Asked(view with { Problem = string.Join(' ', failure.Errors.SelectMany(e => e.Value)) }, null);
        }
    }

    private Task<long[]> RememberAsync(List<Asked> asked, CancellationToken cancellationToken)
    {
        var counted = asked.Where(a => a.Reading is not null).ToList();
        var movesWithTime = counted.Exists(a => a.Reading!.MovesWithTime);
        return answers.GetAsync(
            counted.SelectMany(a => a.Reading!.Kinds(a.View.Entity)).Distinct().Order().ToList(),
            "members of segments",
            new
            {
                Segments = counted.Select(a => new { a.View.Id, a.View.Version }),
                Span = movesWithTime ? time.UtcNow().Ticks / TimeSpan.FromMinutes(RememberedMinutes).Ticks : 0,
            },
            () => CountAsync(counted, cancellationToken),
            cancellationToken
        );
    }

    // However many segments, one command: each is a column of it.
    private async Task<long[]> CountAsync(List<Asked> counted, CancellationToken cancellationToken)
    {
        if (counted.Count == 0)
        {
            return [];
        }

        var columns = counted.Select(a =>
            Expression.Call(
                typeof(Queryable),
                nameof(Queryable.LongCount),
                [typeof(Guid)],
                lists.Single(l => l.Type == a.View.Entity).Ids(a.Reading!.Whole).Expression
            )
        );
        var select = Expression.Lambda<Func<Organization, long[]>>(
            Expression.NewArrayInit(typeof(long), columns),
            Expression.Parameter(typeof(Organization), "organization")
        );
        return await Context.Set<Organization>().Select(select).SingleAsync(cancellationToken);
    }

    /// <param name="View">The segment as shown.</param>
    /// <param name="Reading">What its members satisfy; null: nobody can tell.</param>
    private sealed record Asked(SegmentView View, SegmentReading? Reading);
}
