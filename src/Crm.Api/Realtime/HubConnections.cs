using System.Collections.Concurrent;
using Crm.Core.Platform.Live;
using Crm.Core.Platform.Tenancy;
using Microsoft.AspNetCore.SignalR;

namespace Crm.Api.Realtime;

/// <summary>The screens that are connected to this node, each with what its person may see.</summary>
internal sealed class HubConnections
{
    private readonly ConcurrentDictionary<string, Connection> _connections = new(StringComparer.Ordinal);

    public void Add(HubCallerContext context, Caller caller) =>
        _connections[context.ConnectionId] = new Connection(context, caller);

    public void Remove(string connectionId) => _connections.TryRemove(connectionId, out _);

    /// <summary>The connections whose person may know of a change.</summary>
    public IReadOnlyList<string> MayKnow(RecordChange change) =>
        _connections.Values.Where(c => c.MayKnow(change)).Select(c => c.Context.ConnectionId).ToList();

    /// <summary>
    /// Ends connections whose rights may have changed; they come back by themselves and are checked anew. Nothing of
    /// the kind is sent to them in between.
    /// </summary>
    public void Recheck(RecordChange change)
    {
        foreach (var connection in _connections.Values.Where(c => c.Caller.OrganizationId == change.OrganizationId))
        {
            if (change.ForUserId is null || connection.Caller.UserId == change.ForUserId)
            {
                connection.Context.Abort();
            }
        }
    }

    private sealed record Connection(HubCallerContext Context, Caller Caller)
    {
        public bool MayKnow(RecordChange change) =>
            Caller.OrganizationId == change.OrganizationId
            && (change.ForUserId is null || change.ForUserId == Caller.UserId)
            && (change.OwnerId is not { } owner || Caller.VisibleOwnerIds is not { } visible || visible.Contains(owner));
    }
}
