using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Tenancy;

namespace Crm.Core.Platform.Records;

/// <summary>What every record service works with.</summary>
public sealed record RecordServiceContext(
    CallerContext Caller,
    IUnitOfWork UnitOfWork,
    TimeProvider Time,
    ReferenceRules References,
    BulkService Bulk
);

/// <summary>Which ids of related things exist in the caller's organization and sight.</summary>
public interface IReferenceLookup
{
    Task<bool> UserExistsAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Whether all of these people do, in one query.</summary>
    Task<bool> UsersExistAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    Task<bool> RecordExistsAsync(RecordRef record, CancellationToken cancellationToken);

    /// <summary>What something is to be written on; null when the caller can't see it.</summary>
    Task<RecordSubject?> FindSubjectAsync(RecordRef record, CancellationToken cancellationToken);

    /// <summary>The record that another one was merged into, as the caller sees it; null: none.</summary>
    Task<NamedRef?> FindSuccessorAsync(RecordRef gone, CancellationToken cancellationToken);
}

/// <summary>The record that another one hangs on.</summary>
/// <param name="Title">What it is called now.</param>
/// <param name="OwnerId">By whom it is visible.</param>
public sealed record RecordSubject(string Title, Guid? OwnerId);

/// <summary>Refuses pointers to what the caller can't see; an unchanged pointer is not asked about again.</summary>
public sealed class ReferenceRules(IReferenceLookup lookup)
{
    private readonly HashSet<Guid> _people = [];
    private readonly Dictionary<RecordRef, RecordSubject> _records = [];

    /// <summary>Takes over what a batch has just found for the caller; it is not asked about again. What was found before is forgotten.</summary>
    public void Trust(IEnumerable<Guid> people, IEnumerable<KeyValuePair<RecordRef, RecordSubject>> found)
    {
        _people.Clear();
        _people.UnionWith(people);
        _records.Clear();
        foreach (var (record, subject) in found)
        {
            _records[record] = subject;
        }
    }

    /// <exception cref="Failure">400 on <paramref name="field"/>.</exception>
    public async Task RequireUserAsync(string field, Guid? id, Guid? before, CancellationToken cancellationToken)
    {
        if (id is { } user && id != before && !_people.Contains(user) && !await lookup.UserExistsAsync(user, cancellationToken))
        {
            throw Failure.Invalid(field, "There is no such person here.");
        }
    }

    /// <summary>The same for many at once.</summary>
    /// <exception cref="Failure">400 on <paramref name="field"/>.</exception>
    public async Task RequireUsersAsync(string field, IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        var asked = ids.Where(id => !_people.Contains(id)).Distinct().ToList();
        if (asked.Count > 0 && !await lookup.UsersExistAsync(asked, cancellationToken))
        {
            throw Failure.Invalid(field, "There is no such person here.");
        }
    }

    /// <exception cref="Failure">400 on <paramref name="field"/>.</exception>
    public async Task RequireRecordAsync(string field, RecordRef? record, Guid? before, CancellationToken cancellationToken)
    {
        if (record is not null && record.Id != before && await FindSubjectAsync(record, cancellationToken) is null)
        {
            throw Failure.Invalid(field, $"There is no such {record.Type.Word()}.");
        }
    }

    /// <summary>The record that something is written on.</summary>
    /// <exception cref="Failure">400 on <paramref name="field"/>.</exception>
    public async Task<RecordSubject> RequireSubjectAsync(string field, RecordRef record, CancellationToken cancellationToken) =>
        await FindSubjectAsync(record, cancellationToken)
        ?? throw Failure.Invalid(field, $"There is no such {record.Type.Word()}.");

    /// <summary>Refuses to restore what hangs on a record that is still in the recycle bin.</summary>
    /// <exception cref="Failure">409 <c>related_deleted</c>.</exception>
    public async Task<RecordSubject> RequireLivingAsync(
        RecordRef related,
        RecordType what,
        CancellationToken cancellationToken
    ) =>
        await lookup.FindSubjectAsync(related, cancellationToken)
        ?? throw Failure.Conflict(
            "related_deleted",
            $"Restore the {related.Type.Word()} that this {what.Word()} is written on first."
        );

    /// <summary>What is said of a record that is not there: also where it went, if it became part of another one.</summary>
    public async Task<Failure> MissingAsync(RecordRef record, CancellationToken cancellationToken) =>
        await lookup.FindSuccessorAsync(record, cancellationToken) is { } successor
            ? Failure.Merged(record.Type.Word(), successor)
            : Failure.NotFound(record.Type.Word());

    private async Task<RecordSubject?> FindSubjectAsync(RecordRef record, CancellationToken cancellationToken) =>
        _records.GetValueOrDefault(record) ?? await lookup.FindSubjectAsync(record, cancellationToken);
}
