using System.Linq.Expressions;
using Crm.Core.Features.Attachments;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Records;
using Crm.Data.Lists;
using Crm.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Attachments;

internal sealed class AttachmentRepository(CrmDbContext context, INameLookup names) : IAttachmentRepository
{
    internal static readonly Expression<Func<Attachment, AttachmentView>> View = a => new AttachmentView
    {
        Id = a.Id,
        Name = a.Name,
        ContentType = a.ContentType,
        Size = a.Size,
        Related = new RecordRef(a.RelatedType, a.RelatedId),
        SourceId = a.SourceId,
        CreatedAt = a.CreatedAt,
        DeletedAt = a.DeletedAt,
        ById = a.CreatedById,
    };

    private IQueryable<Attachment> WithBin => context.Set<Attachment>().IgnoreQueryFilters([RowFilters.Bin]);

    public async Task<Page<AttachmentView>> ListAsync(ListRequest request, CancellationToken cancellationToken)
    {
        var rows = request.Deleted ? WithBin.Where(a => a.DeletedAt != null) : context.Set<Attachment>();
        var page = await PageReader.ReadAsync(rows, View, request, cancellationToken);
        return page.With(await NamedAsync(page.Items, cancellationToken));
    }

    public async Task<AttachmentView?> ViewAsync(Guid id, CancellationToken cancellationToken)
    {
        var view = await context
            .Set<Attachment>()
            .AsNoTracking()
            .Where(a => a.Id == id)
            .Select(View)
            .SingleOrDefaultAsync(cancellationToken);
        return view is null ? null : (await NamedAsync([view], cancellationToken))[0];
    }

    public Task<Attachment?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        WithBin.SingleOrDefaultAsync(a => a.Id == id, cancellationToken);

    public async Task<IReadOnlyList<Attachment>> FindOnAsync(
        RecordRef related,
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancellationToken
    ) =>
        await context
            .Set<Attachment>()
            .AsNoTracking()
            .Where(a => a.RelatedId == related.Id && a.RelatedType == related.Type && ids.Contains(a.Id))
            .OrderBy(a => a.Id)
            .ToListAsync(cancellationToken);

    public void Add(Attachment attachment) => context.Add(attachment);

    public Task MoveAsync(RecordRef from, RecordRef to, CancellationToken cancellationToken) =>
        WithBin
            .Where(a => a.RelatedId == from.Id && a.RelatedType == from.Type)
            .ExecuteUpdateAsync(
                set => set.SetProperty(a => a.RelatedType, to.Type).SetProperty(a => a.RelatedId, to.Id),
                cancellationToken
            );

    public async Task<IReadOnlySet<Guid>> FindKnownAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await WithBin.Where(a => ids.Contains(a.Id)).Select(a => a.Id).ToHashSetAsync(cancellationToken);

    private async Task<IReadOnlyList<AttachmentView>> NamedAsync(
        IReadOnlyList<AttachmentView> views,
        CancellationToken cancellationToken
    )
    {
        var found = await names.FindAsync(views.Select(v => v.ById).OfType<Guid>(), cancellationToken);
        return views.Select(v => v with { By = found.Person(v.ById) }).ToList();
    }
}
