using Crm.Core.Features.Accounts;
using Crm.Core.Features.Pipelines;
using Crm.Core.Features.Search;
using Crm.Core.Platform.Records;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Persistence;

/// <summary>
/// Names of people, teams and stages, and from what search knows of records, so that one query serves all kinds and shows only living ones that the
/// caller may see.
/// </summary>
internal sealed class NameLookup(CrmDbContext context) : INameLookup
{
    public async Task<Names> FindAsync(IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.Distinct().ToList();
        if (wanted.Count == 0)
        {
            return new Names(new Dictionary<Guid, string>());
        }

        var people = context.Set<User>().Where(u => wanted.Contains(u.Id)).Select(u => new { u.Id, Name = u.DisplayName });
        var teams = context.Set<Team>().Where(t => wanted.Contains(t.Id)).Select(t => new { t.Id, t.Name });
        var records = context
            .Set<SearchDocument>()
            .Where(d => wanted.Contains(d.RecordId))
            .Select(d => new { Id = d.RecordId, Name = d.Title });
        var pipelines = context.Set<Pipeline>().Where(p => wanted.Contains(p.Id)).Select(p => new { p.Id, p.Name });
        var stages = context.Set<PipelineStage>().Where(s => wanted.Contains(s.Id)).Select(s => new { s.Id, s.Name });
        var found = await people.Concat(teams).Concat(records).Concat(pipelines).Concat(stages).ToListAsync(cancellationToken);
        return new Names(found.ToDictionary(f => f.Id, f => f.Name));
    }
}
