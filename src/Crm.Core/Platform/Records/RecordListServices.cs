using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Platform.Records;

public static class RecordListServices
{
    /// <summary>Registers the service of one kind of record, by its own type and among the lists of all kinds.</summary>
    public static IServiceCollection AddRecords<TService>(this IServiceCollection services)
        where TService : class, IRecordList
    {
        services.AddScoped<TService>();
        services.AddScoped<IRecordList>(s => s.GetRequiredService<TService>());
        return services;
    }
}
