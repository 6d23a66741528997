using System.Globalization;
using System.Xml;
using Crm.Core.Features.Imports.Reading;

namespace Crm.Infrastructure.Imports;

/// <summary>The rows of a sheet. Of formulas their last results count; errors are nothing.</summary>
internal sealed class XlsxSheet(Stream stream, XlsxWorkbook workbook)
{
    private static readonly DateTime From1900 = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);
    private static readonly DateTime From1904 = new(1904, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    public IEnumerable<List<string>> Rows()
    {
        using var xml = XlsxWorkbook.Xml(stream);
        List<string>? row = null;
        while (xml.Read())
        {
            if (xml.LocalName == "row")
            {
                if (xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement)
                {
                    row = [];
                }
                else if (xml.NodeType == XmlNodeType.EndElement && row is not null)
                {
                    yield return row;
                    row = null;
                }
            }
            else if (row is not null && xml is { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                Add(row, xml);
            }
        }
    }

    private void Add(List<string> row, XmlReader xml)
    {
        var column = ColumnOf(xml.GetAttribute("r")) ?? row.Count;
        if (column >= ImportLimits.Columns * 4)
        {
            throw new ImportFileException("A row has too many cells.", isTooLarge: true);
        }

        var type = xml.GetAttribute("t");
        var style = int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var s) ? s : -1;
        var raw = Raw(xml, type);
        while (row.Count < column)
        {
            row.Add("");
        }

        if (row.Count == column)
        {
            row.Add(Text(type, style, raw));
        }
    }

    private static string Raw(XmlReader xml, string? type)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var (depth, raw) = (xml.Depth, "");
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (
                xml is { NodeType: XmlNodeType.Element, LocalName: "v" }
                || (type == "inlineStr" && xml is { NodeType: XmlNodeType.Element, LocalName: "is" })
            )
            {
                raw = XlsxWorkbook.TextIn(xml, xml.LocalName);
            }
        }

        return raw;
    }

    private string Text(string? type, int style, string raw) =>
        type switch
        {
            "s" => int.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out var i) ? workbook.Text(i) : "",
            "inlineStr" or "str" or "d" => raw,
            "b" => raw == "1" ? "true" : "false",
            "e" => "",
            _ => Number(raw, workbook.IsDate(style)),
        };

    private string Number(string raw, bool isDate)
    {
        if (!double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return raw;
        }

        if (isDate && number is > -600_000 and < 2_900_000)
        {
            var moment = Rounded((workbook.CountsFrom1904 ? From1904 : From1900).AddDays(number));
            return moment.TimeOfDay == TimeSpan.Zero
                ? moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                : moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        }

        // As people see it: 0.1 + 0.2 is 0.3, and no number has an exponent.
        return Math.Abs(number) < 1e15
            ? Math.Round((decimal)number, 10).ToString("0.##########", CultureInfo.InvariantCulture)
            : raw;
    }

    private static DateTime Rounded(DateTime moment) =>
        new(
            (moment.Ticks + (TimeSpan.TicksPerSecond / 2)) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond,
            DateTimeKind.Unspecified
        );

    // "AB12" → 27.
    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var c in reference ?? "")
        {
            if (!char.IsAsciiLetterUpper(c) || column > 20_000)
            {
                break;
            }

            column = (column * 26) + (c - 'A' + 1);
        }

        return column == 0 ? null : column - 1;
    }
}
