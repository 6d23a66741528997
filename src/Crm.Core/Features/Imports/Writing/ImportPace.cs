namespace Crm.Core.Features.Imports.Writing;

/// <summary>
/// How many rows go into one save: as many as are written in a moment. Each save costs something however few rows it has, and
/// where one writes at a time, or somebody wants what the save holds, others wait as long as it takes.
/// </summary>
public sealed class ImportPace(TimeProvider time)
{
    private const int Fewest = 100;
    private const int Most = 500;
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(100);

    public int Rows { get; private set; } = Fewest;

    /// <summary>Does a save, and lets the next one be as large as this one's time tells.</summary>
    public async Task MeasureAsync(Func<Task> save)
    {
        var begun = time.GetTimestamp();
        await save();
        var taken = time.GetElapsedTime(begun);

        // By half or to the double at most: one that had to wait says little.
        var fitting = taken > TimeSpan.Zero ? Rows * (Moment / taken) : Most;
        Rows = (int)Math.Clamp(Math.Clamp(fitting, Rows / 2.0, Rows * 2.0), Fewest, Most);
    }
}
