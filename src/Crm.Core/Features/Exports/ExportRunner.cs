using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Exports;

/// <summary>What became of an export that a worker took.</summary>
public enum ExportOutcome
{
    /// <summary>The file is there.</summary>
    Completed,

    /// <summary>It failed and is tried again.</summary>
    Retried,

    /// <summary>It failed for good.</summary>
    Failed,

    /// <summary>Another worker has it.</summary>
    TakenOver,
}

/// <summary>
/// Takes what waits and sees it through. Of several nodes one claims an export, by its version; while it works it renews the
/// claim, so that another one takes over only when it has died. Then the file is begun anew, and only the last attempt counts.
/// </summary>
public sealed class ExportRunner(
    IExportQueue queue,
    IExportRepository exports,
    IExportFiles files,
    ExportWriting writing,
    IUnitOfWork unitOfWork,
    CallerContext caller,
    TimeProvider time
)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(20);

    /// <summary>Does the next one; null when there is none.</summary>
    /// <returns>What became of it, and the reason when it did not work.</returns>
    public async Task<(ExportOutcome Outcome, Exception? Reason)?> RunNextAsync(CancellationToken cancellationToken)
    {
        if (await queue.FindDueAsync(cancellationToken) is not { } due)
        {
            return null;
        }

        using var acting = caller.Act(Caller.Product(due.OrganizationId));
        if (await ClaimAsync(due.Id, cancellationToken) is not { } export)
        {
            return (ExportOutcome.TakenOver, null);
        }

        return await RunAsync(export, cancellationToken);
    }

    private async Task<(ExportOutcome Outcome, Exception? Reason)> RunAsync(Export export, CancellationToken cancellationToken)
    {
        // Not to be guessed, and another one for each attempt: two of them never write the same file.
        var name = $"{Guid.NewGuid():N}.{export.Extension}";
        var attempt = export.Attempts;
        try
        {
            var rows = await writing.WriteAsync(
                export,
                name,
                (done, total) =>
                    NoteAsync(export.Id, attempt, e => e.Advance(done, total, time.UtcNow() + Lease), cancellationToken),
                cancellationToken
            );
            await NoteAsync(export.Id, attempt, e => e.Complete(rows, name, time.UtcNow()), cancellationToken);
            return (ExportOutcome.Completed, null);
        }
        catch (TakenOverException)
        {
            files.Delete(name);
            return (ExportOutcome.TakenOver, null);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The node stops: another one need not wait for the claim to run out.
            files.Delete(name);
            await GiveUpAsync(export.Id, attempt, e => e.Release(null));
            throw;
        }
        catch (Exception e)
        {
            files.Delete(name);
            var isHopeless = e is Failure || attempt >= Export.MaxAttempts;
            await GiveUpAsync(
                export.Id,
                attempt,
                isHopeless ? x => x.Fail(Sentence(e), time.UtcNow()) : x => x.Release(time.UtcNow() + PauseAfterFailure)
            );
            return (isHopeless ? ExportOutcome.Failed : ExportOutcome.Retried, e);
        }
    }

    private async Task<Export?> ClaimAsync(Guid id, CancellationToken cancellationToken)
    {
        try
        {
            return await unitOfWork.RunAsync(
                async () =>
                {
                    var now = time.UtcNow();
                    if (await exports.FindAsync(id, cancellationToken) is not { } export || !export.IsDue(now))
                    {
                        return null;
                    }

                    if (export.Attempts >= Export.MaxAttempts)
                    {
                        // Its workers died each time: perhaps because of it.
                        export.Fail("The export was broken off several times.", now);
                    }
                    else
                    {
                        export.Claim(now + Lease);
                    }

                    await unitOfWork.SaveAsync(cancellationToken);
                    return export.Status == ExportStatus.Running ? export : null;
                },
                retry: false,
                cancellationToken
            );
        }
        catch (Failure failure) when (failure.Kind == FailureKind.Stale)
        {
            return null;
        }
    }

    private Task NoteAsync(Guid id, int attempt, Action<Export> note, CancellationToken cancellationToken)
    {
        // Written by the product, whoever's rights the rows are read with.
        return unitOfWork.RunAsync(
            async () =>
            {
                var export = await exports.FindAsync(id, cancellationToken);
                if (export?.IsAt(attempt) != true)
                {
                    throw new TakenOverException();
                }

                note(export);
                await unitOfWork.SaveAsync(cancellationToken);
                return true;
            },
            retry: true,
            cancellationToken
        );
    }

    private async Task GiveUpAsync(Guid id, int attempt, Action<Export> note)
    {
        try
        {
            await NoteAsync(id, attempt, note, CancellationToken.None);
        }
        catch (TakenOverException)
        {
            // Then it is another one's to see through.
        }
    }

    private static string Sentence(Exception e) =>
        e is Failure { Errors.Count: > 0 } failure
            ? string.Join(' ', failure.Errors.Select(x => $"{x.Key}: {string.Join(' ', x.Value)}"))
        : e is Failure ? e.Message
        : "Something went wrong on the server. Please try again.";

    private sealed class TakenOverException : Exception;
}
