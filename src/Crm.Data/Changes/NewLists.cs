using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Crm.Data.Changes;

/// <summary>
/// Tells whether the lists of a new entity have changed since it was added, without comparing its values one by one: they hold
/// what is not tracked, or not as many as are tracked as theirs.
/// </summary>
internal sealed class NewLists(ChangeTracker tracker)
{
    private readonly Dictionary<INavigation, Dictionary<object, int>> _tracked = [];

    public bool HaveChanged(EntityEntry entry) =>
        entry.Metadata.GetNavigations().Any(n => n.IsCollection && HasChanged(entry, n));

    private bool HasChanged(EntityEntry entry, INavigation list)
    {
        if (list.ForeignKey is not { Properties: [var pointer], PrincipalKey.Properties: [var key] })
        {
            return true;
        }

        var count = 0;
        foreach (var item in entry.Collection(list).CurrentValue ?? Array.Empty<object>())
        {
            count++;
            if (tracker.Context.Entry(item).State == EntityState.Detached)
            {
                return true;
            }
        }

        if (!_tracked.TryGetValue(list, out var tracked))
        {
            _tracked[list] = tracked = Count(list.TargetEntityType, pointer);
        }

        return count != tracked.GetValueOrDefault(entry.Property(key).CurrentValue!);
    }

    private Dictionary<object, int> Count(IEntityType type, IProperty pointer) =>
        tracker
            .Entries()
            .Where(e => e.Metadata == type && e.State is not EntityState.Deleted)
            .Select(e => e.Property(pointer).CurrentValue)
            .OfType<object>()
            .GroupBy(owner => owner)
            .ToDictionary(g => g.Key, g => g.Count());
}
