using Crm.Core.Features.Accounts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Crm.Infrastructure.Tokens;

/// <summary>Once after the start, because a key changes only then.</summary>
public sealed partial class SecretRenewalWorker(IServiceScopeFactory scopes, ILogger<SecretRenewalWorker> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SecretRenewalService>().RenewAsync(stoppingToken);
        }
        catch (Exception e) when (!stoppingToken.IsCancellationRequested)
        {
            // People sign in all the same, by the former key; the next start tries again.
            LogTrouble(e);
        }
        catch (OperationCanceledException)
        {
            // The node stops before it was done.
        }
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "Secrets can't be sealed under the present key; keep the former one configured"
    )]
    private partial void LogTrouble(Exception exception);
}
