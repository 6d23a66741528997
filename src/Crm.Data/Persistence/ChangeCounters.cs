using Crm.Core.Platform.Records;
using Crm.Core.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Persistence;

/// <summary>
/// The counters that are kept with each change of a record of the organization, as <see cref="RecordCount"/> says. What
/// was read is good until the same scope saves something, or acts in another organization.
/// </summary>
internal sealed class ChangeCounters(IDatabaseDialect dialect, CallerContext caller)
{
    // Asked by nearly every list, so its plan is made once; of all kinds, because most ask for several in turn.
    private static readonly Func<CrmDbContext, IAsyncEnumerable<KeptCountOf>> All = EF.CompileAsyncQuery(
        (CrmDbContext context) =>
            context
                .Set<RecordCount>()
                .GroupBy(c => c.RecordType)
                .Select(g => new KeptCountOf(g.Key, g.Sum(c => c.Living), g.Sum(c => c.Changes)))
    );

    private readonly Dictionary<RecordType, KeptCount> _known = [];
    private readonly Dictionary<RecordType, int> _marked = [];
    private Guid _organizationId;

    /// <summary>The counters of these kinds, in their order.</summary>
    public async Task<IReadOnlyList<KeptCount>> ReadAsync(
        CrmDbContext context,
        IReadOnlyCollection<RecordType> kinds,
        CancellationToken cancellationToken
    )
    {
        if (_organizationId != caller.OrganizationId)
        {
            _known.Clear();
            _organizationId = caller.OrganizationId;
        }

        if (_known.Count == 0)
        {
            foreach (var kind in Enum.GetValues<RecordType>())
            {
                _known[kind] = new KeptCount(0, 0);
            }

            await foreach (var kept in All(context).WithCancellation(cancellationToken))
            {
                _known[kept.Type] = new KeptCount(kept.Living, kept.Changes);
            }
        }

        return kinds.Select(k => _known[k]).ToList();
    }

    /// <summary>For recorders: so many rows of this kind changed past the change mechanisms; counted with what is saved.</summary>
    public void Mark(RecordType type, int changes)
    {
        if (changes > 0)
        {
            _marked[type] = _marked.GetValueOrDefault(type) + changes;
        }
    }

    /// <summary>What was marked since the last time.</summary>
    public IReadOnlyDictionary<RecordType, int> TakeMarked()
    {
        var marked = new Dictionary<RecordType, int>(_marked);
        _marked.Clear();
        return marked;
    }

    /// <summary>Rows of this kind are changed by a command of their own: what was remembered of them is no longer true.</summary>
    public Task TouchAsync(CrmDbContext context, RecordType type, CancellationToken cancellationToken) =>
        AddAsync(context, type, living: 0, changes: 1, Random.Shared.Next(RecordCount.Slots), cancellationToken);

    /// <summary>Adds to the counters, in the transaction of the change.</summary>
    public async Task AddAsync(
        CrmDbContext context,
        RecordType type,
        long living,
        long changes,
        int slot,
        CancellationToken cancellationToken
    )
    {
        _known.Clear();
        var delta = new RecordCount
        {
            OrganizationId = caller.OrganizationId,
            RecordType = type,
            Slot = slot,
            Living = living,
            Changes = changes,
        };
        await dialect.AddToCountAsync(context, delta, cancellationToken);
    }
}

/// <param name="Living">How many living records there are.</param>
/// <param name="Changes">Rises with each change.</param>
internal sealed record KeptCount(long Living, long Changes);

internal sealed record KeptCountOf(RecordType Type, long Living, long Changes);
