using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Platform.Records;

/// <summary>
/// The services of all kinds of records, to change one whose kind is data. Each is made when it is asked for: with its
/// repository it brings a dozen others along, and most requests ask for none.
/// </summary>
public sealed class RecordTargets(IServiceProvider services)
{
    /// <summary>The service of this kind.</summary>
    /// <exception cref="InvalidOperationException">Nothing of the kind is kept here.</exception>
    public IImportTarget Of(RecordType type) => services.GetRequiredKeyedService<IImportTarget>(type);

    /// <summary>The service of this kind; null when nothing of the kind is kept here.</summary>
    public IImportTarget? Find(RecordType type) => services.GetKeyedService<IImportTarget>(type);
}
