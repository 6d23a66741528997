using System.Collections.Concurrent;
using Crm.Core.Platform.Tenancy;
using Crm.Infrastructure.Workers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Crm.Api.Tests.Operations;

/// <summary>What is due in each organization is done in turn.</summary>
public sealed class OrganizationWorkerTests
{
    [Fact]
    public async Task An_organization_that_cannot_be_done_holds_up_no_other()
    {
        var organizations = new Three();
        var done = new Done(organizations.Ids[1]);
        await using var services = new ServiceCollection()
            .AddSingleton<IOrganizationList>(organizations)
            .AddSingleton(done)
            .AddScoped<Work>()
            .BuildServiceProvider();
        using var worker = new Worker(services.GetRequiredService<IServiceScopeFactory>());

        await worker.StartAsync(TestContext.Current.CancellationToken);
        await done.Round.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await worker.StopAsync(TestContext.Current.CancellationToken);

        done.Seen.Select(s => s.Organization).ShouldBe(organizations.Ids);
        done.Seen.Select(s => s.By).ShouldBeUnique();
    }

    private sealed class Worker(IServiceScopeFactory scopes)
        : OrganizationWorker<Work>(scopes, TimeProvider.System, NullLogger.Instance)
    {
        protected override TimeSpan Pause => TimeSpan.FromHours(1);

        protected override string Trouble => "This can't be done";

        protected override Task WorkAsync(Work service, Guid organizationId, CancellationToken cancellationToken) =>
            service.DoAsync(organizationId);

        protected override Task FinishAsync(Work service, CancellationToken cancellationToken) => service.FinishAsync();
    }

    private sealed class Work(Done done)
    {
        public Task DoAsync(Guid organization)
        {
            done.Seen.Enqueue((organization, this));
            return organization == done.Broken ? Task.FromException(new InvalidOperationException("broken")) : Task.CompletedTask;
        }

        public Task FinishAsync()
        {
            done.Round.TrySetResult();
            return Task.CompletedTask;
        }
    }

    private sealed class Done(Guid broken)
    {
        public Guid Broken { get; } = broken;

        public ConcurrentQueue<(Guid Organization, Work By)> Seen { get; } = [];

        public TaskCompletionSource Round { get; } = new();
    }

    private sealed class Three : IOrganizationList
    {
        public IReadOnlyList<Guid> Ids { get; } = [Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7()];

        public Task<IReadOnlyList<Guid>> ListAsync(CancellationToken cancellationToken) => Task.FromResult(Ids);
    }
}
