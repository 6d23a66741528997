using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Platform.Records;

public static class RecordListServices
{
    /// <summary>Registers the service of one kind of record: by its own type, among the lists, and among what is imported into.</summary>
    public static IServiceCollection AddRecords<TService>(this IServiceCollection services)
        where TService : class, IRecordList, IImportTarget
    {
        services.AddScoped<TService>();
        services.AddScoped<IRecordList>(s => s.GetRequiredService<TService>());
        services.AddScoped<IImportTarget>(s => s.GetRequiredService<TService>());
        return services;
    }
}
