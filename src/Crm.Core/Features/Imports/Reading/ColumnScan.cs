namespace Crm.Core.Features.Imports.Reading;

/// <summary>Looks at all values of a column, to tell how its dates and numbers are written.</summary>
public sealed class ColumnScan(string name)
{
    private const int MaxSamples = 5;
    private const int MaxSample = 100;
    private const int MaxDate = 40;

    private readonly List<string> _samples = [];
    private List<string> _formats = [.. DateText.Formats];
    private int _filled;
    private int _commas;

    public void See(string value)
    {
        if (value.Length == 0)
        {
            return;
        }

        _filled++;
        if (_samples.Count < MaxSamples && !_samples.Contains(Cut(value), StringComparer.Ordinal))
        {
            _samples.Add(Cut(value));
        }

        _commas += value.Length <= MaxDate ? NumberText.Vote(value) : 0;

        // Most columns hold no dates, which their first value shows; one format left needs no further proof.
        if (_formats.Count > 1 || _filled == 1)
        {
            _formats = value.Length > MaxDate ? [] : _formats.FindAll(f => DateText.Fits(value, f));
        }
    }

    /// <param name="isMonthFirst">Whether people there write the month before the day.</param>
    public ImportColumn Finish(bool isMonthFirst)
    {
        var formats = _filled == 0 ? [] : _formats;
        var wanted = formats.Find(f => f.StartsWith('M') == isMonthFirst) ?? formats.FirstOrDefault();
        return new ImportColumn
        {
            Name = name,
            Samples = _samples,
            Filled = _filled,
            DateFormat = wanted,
            OtherDateFormat = formats.Find(f => f != wanted && IsOther(f, wanted!)),
            DecimalComma = _commas > 0,
        };
    }

    // Only day and month can be taken for each other.
    private static bool IsOther(string format, string wanted) => format.StartsWith('M') != wanted.StartsWith('M');

    private static string Cut(string value) => Platform.Text.TextCut.At(value, MaxSample);
}
