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
    // Asked by nearly every story and list, so its plan is made once.
    private static readonly Func<CrmDbContext, List<Guid>, IAsyncEnumerable<Named>> All = EF.CompileAsyncQuery(
        (CrmDbContext context, List<Guid> wanted) =>
            context
                .Set<User>()
                .Where(u => wanted.Contains(u.Id))
                .Select(u => new Named { Id = u.Id, Name = u.DisplayName })
                .Concat(context.Set<Team>().Where(t => wanted.Contains(t.Id)).Select(t => new Named { Id = t.Id, Name = t.Name }))
                .Concat(
                    context
                        .Set<SearchDocument>()
                        .Where(d => wanted.Contains(d.RecordId))
                        .Select(d => new Named { Id = d.RecordId, Name = d.Title })
                )
                .Concat(
                    context.Set<Pipeline>().Where(p => wanted.Contains(p.Id)).Select(p => new Named { Id = p.Id, Name = p.Name })
                )
                .Concat(
                    context
                        .Set<PipelineStage>()
                        .Where(s => wanted.Contains(s.Id))
                        .Select(s => new Named { Id = s.Id, Name = s.Name })
                )
    );

    public async Task<Names> FindAsync(IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.Distinct().ToList();
        var found = new Dictionary<Guid, string>();
        if (wanted.Count > 0)
        {
            await foreach (var named in All(context, wanted).WithCancellation(cancellationToken))
            {
                found.Add(named.Id, named.Name);
            }
        }

        return new Names(found);
    }

    private sealed class Named
    {
        public required Guid Id { get; init; }

        public required string Name { get; init; }
    }
}
