using Crm.Api.Hosting.Authentication;
using Crm.Api.Hosting.Authorization;
using Crm.Api.Hosting.Configuration;
using Crm.Api.Hosting.Development;
using Crm.Api.Hosting.Diagnostics;
using Crm.Api.Hosting.Errors;
using Crm.Api.Hosting.Health;
using Crm.Api.Hosting.Idempotency;
using Crm.Api.Hosting.Json;
using Crm.Api.Hosting.Logging;
using Crm.Api.Hosting.Metrics;
using Crm.Api.Hosting.OpenApi;
using Crm.Api.Hosting.RateLimits;
using Crm.Api.Realtime;
using Crm.Core;

namespace Crm.Api.Hosting;

/// <summary>Puts the product together: what is registered, and the order in which a request passes.</summary>
internal static class CrmApplication
{
    public static WebApplicationBuilder AddCrm(this WebApplicationBuilder builder)
    {
        var settings = builder.AddCrmSettings();
        builder.UseCrmServer(settings);
        builder.AddCrmLogging();
        builder.Services.AddCrmCore();
        builder.Services.AddCrmDatabase(settings);
        builder.Services.AddCrmHealth();
        builder.Services.AddCrmMetrics();
        builder.Services.AddCrmErrors();
        builder.AddCrmAuthentication(settings);
        builder.AddCrmMail(settings);
        builder.Services.AddCrmRetention(settings);
        builder.Services.AddCrmLeadScores();
        builder.Services.AddCrmSegments();
        builder.Services.AddCrmExports(settings);
        builder.Services.AddCrmImports(settings);
        builder.Services.AddCrmFiles(settings);
        builder.Services.AddCrmAuthorization();
        builder.Services.AddSingleton<RequestCounter>();
        builder.Services.AddCrmOpenApi();
        builder.Services.AddCrmRealtime();
        builder
            .Services.AddControllers(options =>
            {
                options.Conventions.Add(new PermissionConvention());
                options.Conventions.Add(new UploadLimitConvention(settings.Limits));
            })
            .AddCrmJson();
        return builder;
    }

    public static WebApplication UseCrm(this WebApplication app)
    {
        app.UseCrmTrustedProxies();
        app.UseCrmServerTiming();
        app.UseCrmRequestLog();
        app.UseCrmSecurityHeaders();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseCrmOpenApi();
        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<RateLimitMiddleware>();
        app.UseMiddleware<IdempotencyMiddleware>();

        // Inside the idempotency, so that a refusal is kept like any other answer.
        app.UseExceptionHandler();
        app.UseAuthorization();
        app.MapControllers();
        app.MapCrmRealtime();
        app.MapCrmHealth();
        app.MapCrmMetrics();
        app.MapCrmMailViewer();
        app.MapCrmClient();
        return app;
    }
}
