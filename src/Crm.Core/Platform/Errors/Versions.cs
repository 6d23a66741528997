namespace Crm.Core.Platform.Errors;

/// <summary>The guard against lost updates.</summary>
internal static class Versions
{
    /// <exception cref="Failure">412 when the caller holds an older version.</exception>
    public static void Require(int present, int? expected)
    {
        if (expected is { } version && version != present)
        {
            throw Failure.Stale();
        }
    }
}
