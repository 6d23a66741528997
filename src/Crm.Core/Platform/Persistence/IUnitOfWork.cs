using Crm.Core.Platform.Errors;

namespace Crm.Core.Platform.Persistence;

/// <summary>One use case, one save: all that the repositories of the scope have changed is stored together or not at all.</summary>
public interface IUnitOfWork
{
    /// <exception cref="Failure">412 when a row changed meanwhile; 409 when a unique value was taken meanwhile.</exception>
    Task SaveAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Runs the use case in a fresh state and, when another one changed the same rows meanwhile, runs it again from
    /// the start. With <paramref name="retry"/> false the first conflict is the answer.
    /// </summary>
    Task<T> RunAsync<T>(Func<Task<T>> useCase, bool retry, CancellationToken cancellationToken);

    /// <summary>Saves what has changed so far and leaves the transaction open: what follows belongs to it, up to the next save.</summary>
    Task FlushAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Makes use cases that take the same lock in this organization wait for each other until the save.
    /// For rules over several rows, such as a hierarchy without cycles.
    /// </summary>
    Task LockAsync(string name, CancellationToken cancellationToken);

    /// <summary>Drops the unsaved changes of one entity.</summary>
    void Forget(object entity);

    /// <summary>Drops all that is loaded; keeps a use case of many saves quick.</summary>
    void ForgetAll();
}
