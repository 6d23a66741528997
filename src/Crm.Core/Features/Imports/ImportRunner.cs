using Crm.Core.Features.Imports.Reading;
using Crm.Core.Features.Imports.Writing;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Permissions;
using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Imports;

/// <summary>What became of an import that a worker took.</summary>
public enum ImportRunOutcome
{
    /// <summary>All is done.</summary>
    Completed,

    /// <summary>It failed and is tried again.</summary>
    Retried,

    /// <summary>It failed for good, or until somebody resumes it.</summary>
    Failed,

    /// <summary>It was paused or cancelled, or another worker has it.</summary>
    Stopped,
}

/// <summary>
/// Takes what waits and sees it through, in the rights of the person who started it. Of several nodes one claims an import; how
/// far it is stands in the save of each batch, so that another one goes on with the very next row when this one dies.
/// </summary>
public sealed class ImportRunner(
    IImportQueue queue,
    ImportProgress progress,
    ImportWriting writing,
    ImportUndoing undoing,
    ICallerLookup people,
    CallerContext caller,
    TimeProvider time
)
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(20);

    /// <summary>Does the next one; null when there is none.</summary>
    /// <returns>What became of it, and the reason when it did not work.</returns>
    public async Task<(ImportRunOutcome Outcome, Exception? Reason)?> RunNextAsync(CancellationToken cancellationToken)
    {
        if (await queue.FindDueAsync(cancellationToken) is not { } due)
        {
            return null;
        }

        using var acting = caller.Act(Caller.Product(due.OrganizationId));
        return await progress.ClaimAsync(due.Id, cancellationToken) is { } import
            ? await RunAsync(import, cancellationToken)
            : (ImportRunOutcome.Stopped, null);
    }

    private async Task<(ImportRunOutcome Outcome, Exception? Reason)> RunAsync(Import import, CancellationToken cancellationToken)
    {
        try
        {
            using (caller.Act(await RequirePersonAsync(import, cancellationToken)))
            {
                await (import.IsUndo ? undoing.RunAsync(import, cancellationToken) : writing.RunAsync(import, cancellationToken));
            }

            await progress.NoteAsync(import, i => i.Complete(time.UtcNow()), cancellationToken);
            return (ImportRunOutcome.Completed, null);
        }
        catch (ImportStoppedException)
        {
            return (ImportRunOutcome.Stopped, null);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The node stops: another one need not wait for the claim to run out.
            await GiveUpAsync(import, i => i.Release(null));
            throw;
        }
        catch (Exception e)
        {
            var isHopeless = e is Failure or ImportFileException || import.Attempts >= Import.MaxAttempts;
            await GiveUpAsync(
                import,
                isHopeless ? i => i.Fail(Sentence(e), time.UtcNow()) : i => i.Release(time.UtcNow() + PauseAfterFailure)
            );
            return (isHopeless ? ImportRunOutcome.Failed : ImportRunOutcome.Retried, e);
        }
    }

    private async Task<Caller> RequirePersonAsync(Import import, CancellationToken cancellationToken)
    {
        var person = import.StartedById is { } id ? await people.FindAsync(id, cancellationToken) : caller.Current;
        return person is not null && person.May(Permission.ImportsManage)
            ? person with
            {
                IsQuiet = true,
            }
            : throw Failure.Forbidden("Whoever started this import may not import any more.");
    }

    private async Task GiveUpAsync(Import import, Action<Import> note)
    {
        try
        {
            await progress.NoteAsync(import, note, CancellationToken.None);
        }
        catch (ImportStoppedException)
        {
            // Then it is another one's to see through.
        }
    }

    private static string Sentence(Exception e) =>
        e is Failure or ImportFileException ? e.Message : "Something went wrong on the server. Resume the import to try again.";
}
