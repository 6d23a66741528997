using Crm.Core.Platform.Paging;
using Crm.Core.Platform.Records;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Data.Lists;

/// <summary>The rows of the list of one kind of record, for queries over lists of any kind.</summary>
internal interface IListRows
{
    RecordType Type { get; }

    /// <summary>The ids of those that the caller sees and that satisfy the condition; null: all.</summary>
    IQueryable<Guid> Ids(Condition? condition);
}

internal static class ListRowServices
{
    /// <summary>Registers the repository of a kind of record, and its rows among those of all kinds.</summary>
    public static IServiceCollection AddRecords<TRepository, TImplementation>(this IServiceCollection services)
        where TRepository : class
        where TImplementation : class, TRepository, IListRows =>
        services
            .AddScoped<TImplementation>()
            .AddScoped<TRepository>(s => s.GetRequiredService<TImplementation>())
            .AddScoped<IListRows>(s => s.GetRequiredService<TImplementation>());
}
