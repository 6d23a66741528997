using System.Linq.Expressions;
using Crm.Core.Features.Imports;
using Crm.Core.Platform.Records;
using Crm.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crm.Data.Features.Imports;

internal sealed class ImportMappingRepository(CrmDbContext context)
    : SettingRepository<ImportMapping, ImportMappingView>(context),
        IImportMappingRepository
{
    private static readonly Expression<Func<ImportMapping, ImportMappingView>> Shown = m => new ImportMappingView
    {
        Id = m.Id,
        Version = m.Version,
        CreatedAt = m.CreatedAt,
        Entity = m.Entity,
        Name = m.Name,
        Columns = m.Columns,
        Plan = m.Plan,
    };

    protected override Expression<Func<ImportMapping, ImportMappingView>> View => Shown;

    public Task<bool> IsTakenAsync(RecordType entity, string nameKey, Guid except, CancellationToken cancellationToken) =>
        Settings.AnyAsync(m => m.Entity == entity && m.NameKey == nameKey && m.Id != except, cancellationToken);

    public Task<ImportMapping?> FindForAsync(RecordType entity, string columnsKey, CancellationToken cancellationToken) =>
        Settings
            .AsNoTracking()
            .Where(m => m.Entity == entity && m.ColumnsKey == columnsKey)
            .OrderByDescending(m => m.UpdatedAt)
            .ThenByDescending(m => m.Id)
            .FirstOrDefaultAsync(cancellationToken);
}
