using System.Linq.Expressions;
using Crm.Core.Features.CustomFields;
using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Records;
using Crm.Data.Lists;
using Crm.Data.Model;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.CustomFields;

internal sealed class CustomFieldRepository(CrmDbContext context)
    : SettingRepository<CustomField, CustomFieldView>(context),
        ICustomFieldRepository
{
    private static readonly Expression<Func<CustomField, CustomFieldView>> Shown = f => new CustomFieldView
    {
        Id = f.Id,
        Version = f.Version,
        CreatedAt = f.CreatedAt,
        Entity = f.Entity,
        Key = f.Key,
        Label = f.Label,
        Type = f.Type,
        Options = f.Options,
        IsRequired = f.IsRequired,
        Position = f.Position,
        DeletedAt = f.DeletedAt,
    };

    protected override Expression<Func<CustomField, CustomFieldView>> View => Shown;

    private IQueryable<CustomField> Deleted => Settings.IgnoreQueryFilters([RowFilters.Bin]).Where(f => f.DeletedAt != null);

    public async Task<IReadOnlyList<CustomField>> FindAllAsync(RecordType entity, CancellationToken cancellationToken) =>
        await Settings
            .IgnoreQueryFilters([RowFilters.Bin])
            .AsNoTracking()
            .Where(f => f.Entity == entity)
            .ToListAsync(cancellationToken);

    public Task<CustomField?> FindDeletedAsync(Guid id, CancellationToken cancellationToken) =>
        Deleted.SingleOrDefaultAsync(f => f.Id == id, cancellationToken);

    public Task<long> CountUsesAsync(Guid id, CancellationToken cancellationToken) =>
        Context.Set<CustomValue>().LongCountAsync(v => v.FieldId == id && v.Position == 0, cancellationToken);

    public override Task<Page<CustomFieldView>> ListAsync(ListRequest request, CancellationToken cancellationToken) =>
        request.Deleted
            ? PageReader.ReadAsync(Deleted, View, request, cancellationToken)
            : base.ListAsync(request, cancellationToken);
}
