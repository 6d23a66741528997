using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Platform.Fields;

public static class FieldServices
{
    /// <summary>Registers the field catalogue of an entity, by its own type and among all catalogues.</summary>
    public static IServiceCollection AddFields<T>(this IServiceCollection services)
        where T : FieldCatalogue, new()
    {
        var catalogue = new T();
        services.AddSingleton(catalogue);
        services.AddSingleton<FieldCatalogue>(catalogue);
        return services;
    }
}
