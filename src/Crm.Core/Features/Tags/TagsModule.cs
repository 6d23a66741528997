using Crm.Core.Platform.Fields;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Features.Tags;

public static class TagsModule
{
    public static IServiceCollection AddTags(this IServiceCollection services)
    {
        services.AddFields<TagFields>();
        services.AddSingleton<TagValidator>();
        services.AddScoped<TagReplacementService>();
        services.AddScoped<TagService>();
        return services;
    }
}
