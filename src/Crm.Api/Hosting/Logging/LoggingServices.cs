using Serilog;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Display;
using Serilog.Formatting.Json;

namespace Crm.Api.Hosting.Logging;

internal static class LoggingServices
{
    private const string Line = "{Timestamp:HH:mm:ss.fff} {Level:u3} {TraceId} {Message:lj}{NewLine}{Exception}";

    /// <summary>
    /// Structured logs on the console: lines for people in Development, one JSON object a line otherwise. The section
    /// <c>Serilog</c> of the configuration changes levels and adds other destinations.
    /// </summary>
    public static WebApplicationBuilder AddCrmLogging(this WebApplicationBuilder builder)
    {
        ITextFormatter format = builder.Environment.IsDevelopment()
            ? new MessageTemplateTextFormatter(Line)
            : new JsonFormatter(renderMessage: true);
        var logger = new LoggerConfiguration()
            .MinimumLevel.Information()
            // The framework would log addresses with their query strings; RequestLog says what is needed.
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("System", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
            .Enrich.FromLogContext()
            .WriteTo.Console(new PersonalDataMask(format))
            .ReadFrom.Configuration(builder.Configuration)
            .CreateLogger();
        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(logger, dispose: true);
        return builder;
    }

    /// <summary>Logs each request once. Comes first in the pipeline, to see the final status.</summary>
    public static void UseCrmRequestLog(this IApplicationBuilder app) => app.UseMiddleware<RequestLog>();
}
