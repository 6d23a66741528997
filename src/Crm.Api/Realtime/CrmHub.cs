using Crm.Core.Platform.Tenancy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace Crm.Api.Realtime;

/// <summary>
/// Where open screens listen at <c>/hubs/crm</c>. It sends <c>changed</c> (something is to be fetched again),
/// <c>notified</c> (there is a notification) and <c>present</c> (what somebody does somewhere just now); it takes nothing, and it knows no feature.
/// </summary>
[Authorize]
internal sealed class CrmHub(HubConnections connections) : Hub
{
    public const string Path = "/hubs/crm";

    public override Task OnConnectedAsync()
    {
        // A hub has a scope of its own; who calls was found in that of the request.
        connections.Add(Context, (Caller)Context.GetHttpContext()!.Items[typeof(Caller)]!);
        return base.OnConnectedAsync();
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        connections.Remove(Context.ConnectionId);
        return base.OnDisconnectedAsync(exception);
    }
}
