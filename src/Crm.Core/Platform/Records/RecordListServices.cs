using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Platform.Records;

public static class RecordListServices
{
    /// <summary>
    /// Registers the service of one kind of record: by its own type, and by its kind among the lists and among what is imported
    /// into.
    /// </summary>
    public static IServiceCollection AddRecords<TService>(this IServiceCollection services, RecordType type)
        where TService : class, IRecordList, IImportTarget
    {
        services.AddScoped<TService>();
        services.AddScoped<IRecordList>(s => s.GetRequiredService<TService>());
        services.AddKeyedScoped<IRecordList>(type, (s, _) => s.GetRequiredService<TService>());
        services.AddKeyedScoped<IImportTarget>(type, (s, _) => s.GetRequiredService<TService>());
        return services;
    }
}
