namespace Crm.Core.Platform.Live;

/// <summary>The place on this node where news of committed changes arrive, whichever node made them, and are picked up.</summary>
/// <param name="first">Hears of each change before all who subscribe: what they then ask has to know it.</param>
public sealed class LiveUpdates(Func<RecordChange, Task> first)
{
    private readonly List<Func<RecordChange, Task>> _listeners = [first];

    /// <summary>Registers a listener for the life of the process.</summary>
    public void Subscribe(Func<RecordChange, Task> listener) => _listeners.Add(listener);

    /// <summary>Tells all listeners, in the order of the changes.</summary>
    public async Task AnnounceAsync(IReadOnlyList<RecordChange> changes)
    {
        foreach (var change in changes)
        {
            foreach (var listener in _listeners)
            {
                await listener(change);
            }
        }
    }
}
