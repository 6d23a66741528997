using Crm.Core.Features.Attachments;
using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Retention;

/// <summary>Files of tickets that are resolved or closed; they go into the recycle bin. Counted by ticket.</summary>
public sealed class TicketFiles(IDueRecords due, AttachmentService files, IUnitOfWork unitOfWork) : IRetentionSubject
{
    // Each file is looked at by itself.
    private const int BatchSize = 20;

    public RetentionSubject Subject => RetentionSubject.TicketFiles;

    public Task<int> CountAsync(DateTime before, CancellationToken cancellationToken) =>
        due.CountAsync(RecordType.Ticket, before, cancellationToken);

    public async Task<int> TakeAsync(DateTime before, int max, CancellationToken cancellationToken)
    {
        var taken = 0;
        while (taken + BatchSize <= max)
        {
            var batch = await TakeBatchAsync(before, cancellationToken);
            taken += batch;
            if (batch < BatchSize)
            {
                break;
            }
        }

        return taken;
    }

    private Task<int> TakeBatchAsync(DateTime before, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(
            async () =>
            {
                await unitOfWork.LockAsync("retention of files", cancellationToken);
                var tickets = await due.FindAsync(RecordType.Ticket, before, BatchSize, cancellationToken);
                foreach (var file in await due.FindFilesAsync(tickets, before, cancellationToken))
                {
                    await files.DeleteAsync(file, cancellationToken);
                }

                await unitOfWork.SaveAsync(cancellationToken);
                return tickets.Count;
            },
            retry: true,
            cancellationToken
        );
}
