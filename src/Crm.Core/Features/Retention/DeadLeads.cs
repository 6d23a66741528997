using Crm.Core.Platform.Persistence;
using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Retention;

/// <summary>Leads that are lost or unqualified; they go into the recycle bin.</summary>
public sealed class DeadLeads(IDueRecords due, RecordTargets records, IUnitOfWork unitOfWork) : IRetentionSubject
{
    public RetentionSubject Subject => RetentionSubject.Leads;

    public Task<int> CountAsync(DateTime before, CancellationToken cancellationToken) =>
        due.CountAsync(RecordType.Lead, before, cancellationToken);

    public Task<int> TakeAsync(DateTime before, int max, CancellationToken cancellationToken) =>
        unitOfWork.RunAsync(
            async () =>
            {
                await unitOfWork.LockAsync("retention of leads", cancellationToken);
                var leads = records.Of(RecordType.Lead);
                var ids = await due.FindAsync(RecordType.Lead, before, max, cancellationToken);
                var found = await leads.FindAsync(ids, inBin: false, cancellationToken);
                foreach (var lead in found)
                {
                    await leads.DeleteAsync(lead, cancellationToken);
                }

                await unitOfWork.SaveAsync(cancellationToken);
                return found.Count;
            },
            retry: true,
            cancellationToken
        );
}
