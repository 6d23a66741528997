namespace Crm.Core.Features.Demo;

/// <summary>
/// A part of the demo's history. Each feature that has something to show writes its own, through its services, so that
/// the demo obeys the same rules as people's work.
/// </summary>
public interface IDemoChapter
{
    /// <summary>Chapters are written in this order; a later one may build on what an earlier one put on the stage.</summary>
    int Order { get; }

    Task WriteAsync(DemoStage stage, CancellationToken cancellationToken);
}
