using Crm.Core.Platform.Fields;
using Crm.Core.Platform.Retention;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Features.Attachments;

public static class AttachmentsModule
{
    public static IServiceCollection AddAttachments(this IServiceCollection services)
    {
        services.AddFields<AttachmentFields>();
        services.AddScoped<AttachmentService>();
        services.AddScoped<IRetentionRule, StrayFiles>();
        return services;
    }
}
