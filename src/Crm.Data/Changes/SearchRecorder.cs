using Crm.Core.Features.Companies;
using Crm.Core.Features.Search;
using Crm.Core.Platform.Auditing;
using Crm.Data.Features.Search;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Changes;

/// <summary>Keeps what global search knows: living records are found at once, deleted ones no more.</summary>
internal sealed class SearchRecorder(SearchDocumentWriter writer) : IChangeRecorder
{
    public async Task AfterSaveAsync(CrmDbContext context, PendingChanges pending, CancellationToken cancellationToken)
    {
        var records = pending.Changes.Where(c => c.Record is ISearchable).ToList();
        var gone = records.Where(c => c.Record!.IsDeleted).Select(c => c.Id).ToList();
        if (gone.Count > 0)
        {
            await context.Set<SearchDocument>().Where(d => gone.Contains(d.RecordId)).ExecuteDeleteAsync(cancellationToken);
        }

        await writer.WriteAsync(records.Select(c => c.Record!).ToList(), pending.At, cancellationToken);
        var renamed = records.Where(IsRenamedCompany).Select(c => c.Id).ToList();
        if (renamed.Count > 0)
        {
            await writer.FollowCompaniesAsync(renamed, areLeaving: false, pending.At, cancellationToken);
        }
    }

    private static bool IsRenamedCompany(EntityChange change) =>
        change is { Action: ChangeAction.Updated, Record: Company } && change.Fields.Any(f => f.Field == "name");
}
