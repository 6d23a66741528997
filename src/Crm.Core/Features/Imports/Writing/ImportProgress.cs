using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Imports.Writing;

/// <summary>It is no longer this worker's: paused, cancelled, or taken over.</summary>
public sealed class ImportStoppedException : Exception;

/// <summary>Claims imports, and notes how far they are: a worker that lost its claim can note nothing, and so write nothing.</summary>
public sealed class ImportProgress(IImportRepository imports, IUnitOfWork unitOfWork, TimeProvider time)
{
    private const int RowsBetweenSigns = 50_000;
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(20);

    /// <summary>Until when a worker that has just noted something holds its claim.</summary>
    public DateTime LeaseEnd => time.UtcNow() + Lease;

    /// <summary>The import, if it could be claimed.</summary>
    public async Task<Import?> ClaimAsync(Guid id, CancellationToken cancellationToken)
    {
        try
        {
            return await unitOfWork.RunAsync(() => TryClaimAsync(id, cancellationToken), retry: false, cancellationToken);
        }
        catch (Failure failure) when (failure.Kind == FailureKind.Stale)
        {
            return null;
        }
    }

    /// <summary>Notes something in a save of its own.</summary>
    /// <exception cref="ImportStoppedException">The claim is lost.</exception>
    public Task NoteAsync(Import claimed, Action<Import> note, CancellationToken cancellationToken) =>
        SaveAsync(
            claimed,
            import =>
            {
                note(import);
                return Task.FromResult(true);
            },
            cancellationToken
        );

    /// <summary>Shows that the worker is alive while it only reads.</summary>
    /// <exception cref="ImportStoppedException">The claim is lost.</exception>
    public Task RenewAsync(Import claimed, int rowsRead, CancellationToken cancellationToken) =>
        rowsRead % RowsBetweenSigns == 0
            ? NoteAsync(claimed, import => import.Release(LeaseEnd), cancellationToken)
            : Task.CompletedTask;

    /// <summary>Does something in a save that belongs to this claim.</summary>
    /// <exception cref="ImportStoppedException">The claim is lost.</exception>
    public Task<T> SaveAsync<T>(Import claimed, Func<Import, Task<T>> work, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(
            async () =>
            {
                var import = await RequireAsync(claimed, cancellationToken);
                var outcome = await work(import);
                await unitOfWork.SaveAsync(cancellationToken);
                return outcome;
            },
            retry: true,
            cancellationToken
        );

    /// <summary>The import for change.</summary>
    /// <exception cref="ImportStoppedException">The claim is lost.</exception>
    public async Task<Import> RequireAsync(Import claimed, CancellationToken cancellationToken) =>
        await imports.FindAsync(claimed.Id, cancellationToken) is { } import && import.IsAt(claimed.Claims)
            ? import
            : throw new ImportStoppedException();

    private async Task<Import?> TryClaimAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = time.UtcNow();
        if (await imports.FindAsync(id, cancellationToken) is not { } import || !import.IsDue(now))
        {
            return null;
        }

        if (import.Attempts >= Import.MaxAttempts)
        {
            // Its workers died each time: perhaps because of it.
            import.Fail("The import was broken off several times. Resume it to try again.", now);
        }
        else
        {
            import.Claim(now + Lease);
            if (import is { IsDryRun: true, IsUndo: false })
            {
                await imports.DeleteRowsAsync(id, cancellationToken);
            }
        }

        await unitOfWork.SaveAsync(cancellationToken);
        return import.Status == ImportStatus.Running ? import : null;
    }
}
