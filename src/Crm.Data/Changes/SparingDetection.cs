using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Crm.Data.Changes;

/// <summary>
/// Entity Framework compares all values of all tracked entities at each look at them, which was a sixth of saving many. In a save
/// it is enough to do so when something may have changed: at its beginning, and whenever <see cref="Detect"/> says so. What is new
/// is written as it is then, so it needs no second look.
/// </summary>
internal sealed class SparingDetection : IDisposable
{
    private readonly ChangeTracker _tracker;
    private readonly bool _before;

    public SparingDetection(ChangeTracker tracker)
    {
        (_tracker, _before) = (tracker, tracker.AutoDetectChangesEnabled);
        tracker.DetectChanges();
        tracker.AutoDetectChangesEnabled = false;
    }

    public void Detect()
    {
        foreach (var entry in _tracker.Entries().Where(e => e.State != EntityState.Added).ToList())
        {
            entry.DetectChanges();
        }
    }

    public void Dispose() => _tracker.AutoDetectChangesEnabled = _before;
}
