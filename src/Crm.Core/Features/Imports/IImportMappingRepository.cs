using Crm.Core.Platform.Records;
using Crm.Core.Platform.Settings;

namespace Crm.Core.Features.Imports;

public interface IImportMappingRepository : ISettingRepository<ImportMapping, ImportMappingView>
{
    Task<bool> IsTakenAsync(RecordType entity, string nameKey, Guid except, CancellationToken cancellationToken);

    /// <summary>The one for files with these columns; of several the one that was saved last.</summary>
    Task<ImportMapping?> FindForAsync(RecordType entity, string columnsKey, CancellationToken cancellationToken);
}
