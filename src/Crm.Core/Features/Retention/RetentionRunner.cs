using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Retention;
using Crm.Core.Platform.Time;

namespace Crm.Core.Features.Retention;

/// <summary>Goes by the organization's own rules, batch by batch, and notes how many of what went.</summary>
public sealed class RetentionRunner(
    IRetentionRepository repository,
    IEnumerable<IRetentionSubject> subjects,
    IUnitOfWork unitOfWork,
    TimeProvider time
) : IRetentionRule
{
    public async Task<int> PurgeAsync(int max, CancellationToken cancellationToken)
    {
        var rules = await repository.FindAsync(cancellationToken) ?? new RetentionRules();
        var now = time.UtcNow();
        foreach (var subject in subjects.OrderBy(s => s.Subject))
        {
            if (rules.Before(subject.Subject, now) is { } before)
            {
                await TakeAsync(subject, before, max, cancellationToken);
            }
        }

        // All is gone through in one go: there is no further batch.
        return 0;
    }

    private async Task TakeAsync(IRetentionSubject subject, DateTime before, int max, CancellationToken cancellationToken)
    {
        int taken;
        do
        {
            taken = await subject.TakeAsync(before, max, cancellationToken);
            if (taken > 0)
            {
                await NoteAsync(subject.Subject, taken, cancellationToken);
            }
        } while (taken == max);
    }

    private Task<int> NoteAsync(RetentionSubject subject, int taken, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(
            async () =>
            {
                var now = time.UtcNow();
                var day = DateOnly.FromDateTime(now);
                var entry = await repository.FindEntryAsync(subject, day, cancellationToken);
                if (entry is null)
                {
                    entry = new RetentionLogEntry { Subject = subject, Day = day };
                    repository.Add(entry);
                }

                entry.Note(taken, now);
                await unitOfWork.SaveAsync(cancellationToken);
                return taken;
            },
            retry: true,
            cancellationToken
        );
}
