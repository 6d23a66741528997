using Crm.Core.Platform.Tenancy;
using Crm.Core.Platform.Time;

namespace Crm.Core.Platform.Outbox;

/// <summary>What became of a message.</summary>
public enum OutboxOutcome
{
    Done,
    Retried,
    Parked,
}

/// <summary>Runs one leased message in the name of its organization; says when to try again after a failure.</summary>
public sealed class OutboxRunner(
    IOutboxQueue queue,
    IEnumerable<IOutboxHandler> handlers,
    CallerContext caller,
    TimeProvider time
)
{
    /// <summary>About two days with the pauses below; then an administrator decides.</summary>
    public const int MaxAttempts = 12;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(6);

    public async Task<OutboxOutcome> RunAsync(LeasedMessage message, CancellationToken cancellationToken)
    {
        using var acting = caller.Act(Caller.Product(message.OrganizationId));
        try
        {
            var handler = handlers.Single(h => h.Kind == message.Kind);
            await handler.HandleAsync(message.Payload, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            var isHopeless = e is PermanentFailureException || message.Attempts >= MaxAttempts;
            DateTime? again = isHopeless ? null : time.UtcNow() + PauseAfter(message.Attempts);
            await queue.FailAsync(message.Id, Describe(e), again, cancellationToken);
            return again is null ? OutboxOutcome.Parked : OutboxOutcome.Retried;
        }

        // Once done it stays done, also when the node is asked to stop in between.
        await queue.CompleteAsync(message.Id, CancellationToken.None);
        return OutboxOutcome.Done;
    }

    /// <summary>Four times longer after each failure, up to six hours.</summary>
    public static TimeSpan PauseAfter(int attempts)
    {
        var pause = FirstPause * Math.Pow(4, Math.Min(attempts, 10) - 1);
        return pause < LongestPause ? pause : LongestPause;
    }

    private static string Describe(Exception e)
    {
        var text = e is PermanentFailureException ? e.Message : $"{e.GetType().Name}: {e.Message}";
        return text.Length <= OutboxMessage.MaxError ? text : text[..OutboxMessage.MaxError];
    }
}
