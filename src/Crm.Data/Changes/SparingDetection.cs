using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Crm.Data.Changes;

/// <summary>
/// Entity Framework compares all values of all tracked entities at each look at them, which was a sixth of saving many. In a save
/// it is enough to do so when something may have changed: at its beginning, and whenever <see cref="Detect"/> says so. What is new
/// is written as it is then; all that can be missed of it is what was put into its lists, and that at the beginning only.
/// </summary>
internal sealed class SparingDetection : IDisposable
{
    private readonly ChangeTracker _tracker;
    private readonly bool _before;

    public SparingDetection(ChangeTracker tracker)
    {
        (_tracker, _before) = (tracker, tracker.AutoDetectChangesEnabled);
        tracker.AutoDetectChangesEnabled = false;
        var lists = new NewLists(tracker);
        Compare(e => e.State != EntityState.Added || lists.HaveChanged(e));
    }

    public void Detect() => Compare(e => e.State != EntityState.Added);

    public void Dispose() => _tracker.AutoDetectChangesEnabled = _before;

    private void Compare(Func<EntityEntry, bool> mayDiffer)
    {
        foreach (var entry in _tracker.Entries().Where(mayDiffer).ToList())
        {
            entry.DetectChanges();
        }
    }
}
