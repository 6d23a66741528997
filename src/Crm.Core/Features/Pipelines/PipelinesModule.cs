using Crm.Core.Features.Accounts;
using Crm.Core.Platform.Fields;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Features.Pipelines;

public static class PipelinesModule
{
    public static IServiceCollection AddPipelines(this IServiceCollection services)
    {
        services.AddFields<PipelineFields>();
        services.AddFields<DealReasonFields>();
        services.AddSingleton<PipelineValidator>();
        services.AddSingleton<DealReasonValidator>();
        services.AddScoped<PipelineService>();
        services.AddScoped<DealReasonService>();
        services.AddScoped<DefaultPipeline>();
        services.AddScoped<IOrganizationBeginning>(s => s.GetRequiredService<DefaultPipeline>());
        services.AddScoped<PipelineUpgradeService>();
        return services;
    }
}
