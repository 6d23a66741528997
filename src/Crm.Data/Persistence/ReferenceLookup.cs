using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Records;
using Crm.Data.Features.Merges;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Persistence;

/// <inheritdoc cref="IReferenceLookup"/>
internal sealed class ReferenceLookup(CrmDbContext context) : IReferenceLookup
{
    public Task<bool> UserExistsAsync(Guid id, CancellationToken cancellationToken) =>
        context.Set<User>().AnyAsync(u => u.Id == id, cancellationToken);

    public async Task<bool> UsersExistAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await context.Set<User>().CountAsync(u => ids.Contains(u.Id), cancellationToken) == ids.Count;

    public Task<bool> RecordExistsAsync(RecordRef record, CancellationToken cancellationToken) =>
        RecordSets.ExistsAsync(context, record, cancellationToken);

    public async Task<RecordSubject?> FindSubjectAsync(RecordRef record, CancellationToken cancellationToken) =>
        await FindAsync(record, cancellationToken) is { } found ? new RecordSubject(found.Title, found.VisibleByOwnerId) : null;

    public async Task<NamedRef?> FindSuccessorAsync(RecordRef gone, CancellationToken cancellationToken) =>
        await MergedAway.SuccessorAsync(context, gone.Type, gone.Id, cancellationToken) is { } id
        && await FindAsync(new RecordRef(gone.Type, id), cancellationToken) is { } found
            ? new NamedRef(id, found.Title)
            : null;

    /// <summary>The record of any kind that the caller sees; not for change.</summary>
    public async Task<Record?> FindAsync(RecordRef record, CancellationToken cancellationToken) =>
        (await RecordSets.FindAsync(context, record.Type, new ById(record.Id), cancellationToken)).SingleOrDefault();

    private sealed record ById(Guid Id) : IRecordQuery
    {
        public IQueryable<T> Over<T>(IQueryable<T> records)
            where T : Record => records.AsNoTracking().Where(r => r.Id == Id);
    }
}
