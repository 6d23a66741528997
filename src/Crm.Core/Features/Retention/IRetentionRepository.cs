using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Retention;

public interface IRetentionRepository
{
    /// <summary>For change; null: all is as delivered.</summary>
    Task<RetentionRules?> FindAsync(CancellationToken cancellationToken);

    void Add(RetentionRules rules);

    /// <summary>For change; null before anything of the kind was taken on that day.</summary>
    Task<RetentionLogEntry?> FindEntryAsync(RetentionSubject subject, DateOnly day, CancellationToken cancellationToken);

    void Add(RetentionLogEntry entry);

    /// <summary>What was taken, the newest first.</summary>
    Task<IReadOnlyList<RetentionTaken>> ListAsync(int max, CancellationToken cancellationToken);

    /// <summary>The newest of each kind.</summary>
    Task<IReadOnlyList<RetentionTaken>> ListLastAsync(CancellationToken cancellationToken);
}

/// <summary>Records whose time is over; the list's filter <c>retention</c> shows the same ones.</summary>
public interface IDueRecords
{
    Task<int> CountAsync(RecordType type, DateTime before, CancellationToken cancellationToken);

    /// <summary>Some of them, always the same ones first.</summary>
    Task<IReadOnlyList<Guid>> FindAsync(RecordType type, DateTime before, int max, CancellationToken cancellationToken);

    /// <summary>Whether this one is among them.</summary>
    Task<bool> ContainsAsync(RecordType type, Guid id, DateTime before, CancellationToken cancellationToken);

    /// <summary>The files of tickets among them that are as old.</summary>
    Task<IReadOnlyList<Guid>> FindFilesAsync(
        IReadOnlyCollection<Guid> ticketIds,
        DateTime before,
        CancellationToken cancellationToken
    );
}
