namespace Crm.Core.Platform.Time;

/// <summary>The system's time; the demo's history is written as of the past by travelling there, through the same rules as everything else.</summary>
public sealed class ProductClock : TimeProvider
{
    private readonly AsyncLocal<DateTimeOffset?> _elsewhen = new();

    public override DateTimeOffset GetUtcNow() => _elsewhen.Value ?? base.GetUtcNow();

    /// <summary>For this flow of calls it is that time, until disposed.</summary>
    public IDisposable TravelTo(DateTimeOffset moment)
    {
        _elsewhen.Value = moment;
        return new Return(_elsewhen);
    }

    private sealed class Return(AsyncLocal<DateTimeOffset?> elsewhen) : IDisposable
    {
        public void Dispose() => elsewhen.Value = null;
    }
}
