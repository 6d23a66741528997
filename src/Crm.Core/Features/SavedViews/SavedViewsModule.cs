using Crm.Core.Platform.Fields;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Features.SavedViews;

public static class SavedViewsModule
{
    public static IServiceCollection AddSavedViews(this IServiceCollection services)
    {
        services.AddFields<SavedViewFields>();
        services.AddSingleton<SavedViewValidator>();
        services.AddScoped<SavedViewService>();
        return services;
    }
}
