namespace Crm.Core.Platform.Records;

/// <summary>
/// Which unique values are free, asked of the database once for a batch of records. A value that a record of the batch takes
/// is free no more; what was not asked about is not known here, and is asked about by itself.
/// </summary>
public sealed class ReadAhead
{
    private readonly HashSet<string> _free = new(StringComparer.Ordinal);

    /// <summary>Takes over an answer; what was known before is forgotten.</summary>
    /// <param name="asked">The values asked about.</param>
    /// <param name="taken">Those that records hold.</param>
    public void Learn(IEnumerable<string> asked, IEnumerable<string> taken)
    {
        _free.Clear();
        _free.UnionWith(asked);
        _free.ExceptWith(taken);
    }

    /// <summary>Whether it is known to be free; from now on it is not.</summary>
    public bool TakeIfFree(string value) => _free.Remove(value);
}
