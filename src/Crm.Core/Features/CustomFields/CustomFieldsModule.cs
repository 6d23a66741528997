using Crm.Core.Platform.Fields;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Features.CustomFields;

public static class CustomFieldsModule
{
    public static IServiceCollection AddCustomFields(this IServiceCollection services)
    {
        services.AddFields<CustomFieldFields>();
        services.AddSingleton<CustomFieldValidator>();
        services.AddScoped<CustomFieldService>();
        return services;
    }
}
