using Crm.Core.Platform.Auditing;
using Crm.Core.Platform.Live;
using Microsoft.AspNetCore.SignalR;

namespace Crm.Api.Realtime;

/// <summary>Passes news of committed changes to the screens of those who may see them.</summary>
internal sealed class LiveUpdateSender(LiveUpdates live, IHubContext<CrmHub> hub, HubConnections connections) : IHostedService
{
    // After these, what people may see can be another: their connections are checked anew.
    private static readonly HashSet<string> ChangesOfRights = ["user", "team", "organization", "session"];

    public Task StartAsync(CancellationToken cancellationToken)
    {
        live.Subscribe(SendAsync);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task SendAsync(RecordChange change)
    {
        var receivers = connections.MayKnow(change);
        if (receivers.Count > 0)
        {
            await (
                change.Doing is { } doing ? hub.Clients.Clients(receivers).SendAsync("present", new Presence(change, doing))
                : change.Type == "notification" ? hub.Clients.Clients(receivers).SendAsync("notified", new { change.Id })
                : hub.Clients.Clients(receivers).SendAsync("changed", new Change(change))
            );
        }

        if (ChangesOfRights.Contains(change.Type))
        {
            connections.Recheck(change);
        }
    }

    /// <summary>What a screen is told of people: who does what, and where.</summary>
    private sealed record Presence(string Type, Guid Id, Guid? ByUserId, string Doing, DateTime At)
    {
        public Presence(RecordChange change, string doing)
            : this(change.Type, change.Id, change.ByUserId, doing, change.At) { }
    }

    /// <summary>What a screen is told: which thing to fetch again.</summary>
    private sealed record Change(string Type, Guid Id, ChangeAction Action, int Version, Guid? ByUserId, DateTime At)
    {
        public Change(RecordChange change)
            : this(change.Type, change.Id, change.Action, change.Version, change.ByUserId, change.At) { }
    }
}
