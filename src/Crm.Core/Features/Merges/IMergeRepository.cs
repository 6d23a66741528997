using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Merges;

public interface IMergeRepository
{
    void Add(Merge merge);

    Task<Merge?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The record that was merged into another one, for change; null when it is not there any more.</summary>
    Task<Record?> FindSourceAsync(Merge merge, CancellationToken cancellationToken);

    /// <summary>Lets all that points to one record point to another one, whoever may see it; in the present transaction.</summary>
    /// <returns>What was moved.</returns>
    Task<IReadOnlyList<MovedRows>> MoveAsync(Record from, Record to, CancellationToken cancellationToken);

    /// <summary>What points to a record, whoever may see it.</summary>
    Task<IReadOnlyList<MovedRows>> FindPointingAsync(Record record, CancellationToken cancellationToken);

    /// <summary>Lets those of these rows that still point to one record point to another one.</summary>
    Task MoveBackAsync(IReadOnlyList<MovedRows> moved, Record from, Record to, CancellationToken cancellationToken);

    /// <summary>Lets what hangs on a record be seen by those who see it, and be found under its name.</summary>
    Task FollowAsync(Record record, CancellationToken cancellationToken);
}
