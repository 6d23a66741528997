using System.Text;
using Crm.Core.Features.Imports.Reading;

namespace Crm.Infrastructure.Imports;

/// <summary>
/// Cuts text into rows and cells by RFC 4180, and forgives what it does not allow: rows of any length, quotes in the middle
/// of a cell, text behind a closing quote.
/// </summary>
internal sealed class CsvParser(char delimiter)
{
    private const int SampleRows = 50;
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    private readonly StringBuilder _cell = new();
    private List<string> _row = [];
    private State _state = State.Start;
    private int _characters;
    private int _rows;
    private bool _isBehindReturn;

    private enum State
    {
        /// <summary>Before the first character of a cell.</summary>
        Start,
        Plain,
        Quoted,

        /// <summary>Behind a quote inside quotes: the end, or the first of two.</summary>
        QuoteInQuoted,
    }

    /// <summary>The rows that end in this piece of text.</summary>
    public IEnumerable<List<string>> Parse(ReadOnlyMemory<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (Take(text.Span[i]) is { } row)
            {
                yield return row;
            }
        }
    }

    /// <summary>The row at the end, when no line break ends it.</summary>
    public List<string>? Finish() => _row.Count > 0 || _cell.Length > 0 ? EndRow() : null;

    /// <summary>The delimiter by which the first rows are most alike.</summary>
    public static char DelimiterOf(ReadOnlyMemory<char> sample)
    {
        var hint =
            sample.Span.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && sample.Length > 4 ? sample.Span[4] : '\0';
        return Delimiters.Contains(hint) ? hint : Delimiters.MaxBy(d => Likeness(sample, d));
    }

    private static double Likeness(ReadOnlyMemory<char> sample, char delimiter)
    {
        List<List<string>> rows;
        try
        {
            rows = new CsvParser(delimiter).Parse(sample).Where(r => r.Exists(c => c.Length > 0)).Take(SampleRows).ToList();
        }
        catch (ImportFileException)
        {
            return 0;
        }

        var first =
            rows.FirstOrDefault() ?? new CsvParser(delimiter).Parse(sample).FirstOrDefault() ?? FirstOf(sample, delimiter);
        return first.Count < 2 ? 0
            : rows.Count == 0 ? first.Count
            : first.Count * ((double)rows.Count(r => r.Count == first.Count) / rows.Count);
    }

    private static List<string> FirstOf(ReadOnlyMemory<char> sample, char delimiter)
    {
        var parser = new CsvParser(delimiter);
        return parser.Parse(sample).FirstOrDefault() ?? parser.Finish() ?? [];
    }

    private List<string>? Take(char c)
    {
        if (_isBehindReturn)
        {
            _isBehindReturn = false;
            if (c == '\n')
            {
                return null;
            }
        }

        switch (_state)
        {
            case State.Quoted when c == '"':
                _state = State.QuoteInQuoted;
                return null;
            case State.Quoted:
                Append(c);
                return null;
            case State.QuoteInQuoted when c == '"':
                _state = State.Quoted;
                Append(c);
                return null;
            case State.Start when c == '"':
                _state = State.Quoted;
                return null;
        }

        if (c == delimiter)
        {
            EndCell();
            return null;
        }

        if (c is '\r' or '\n')
        {
            _isBehindReturn = c == '\r';
            return EndRow();
        }

        _state = State.Plain;
        Append(c);
        return null;
    }

    private void Append(char c)
    {
        _cell.Append(c);
        if (_cell.Length > ImportLimits.CellCharacters || ++_characters > ImportLimits.RowCharacters)
        {
            throw new ImportFileException(
                $"Row {_rows + 1} holds more than a cell may hold. Perhaps a quote in it is never closed."
            );
        }
    }

    private void EndCell()
    {
        if (_row.Count >= ImportLimits.Columns * 4)
        {
            throw new ImportFileException($"Row {_rows + 1} has too many cells.", isTooLarge: true);
        }

        _row.Add(_cell.ToString());
        _cell.Clear();
        _state = State.Start;
    }

    private List<string> EndRow()
    {
        EndCell();
        var row = _row;
        _row = [];
        _characters = 0;
        _rows++;
        return row;
    }
}
