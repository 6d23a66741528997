using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Crm.Core.Features.Imports.Reading;

namespace Crm.Infrastructure.Imports;

/// <summary>What the sheet of a workbook refers to: texts used more than once, and which formats are those of dates.</summary>
internal sealed class XlsxWorkbook
{
    private const int MaxTextCharacters = 60_000_000;
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    private readonly List<string> _texts = [];
    private readonly List<bool> _dateStyles = [];

    private XlsxWorkbook(ZipArchiveEntry sheet) => Sheet = sheet;

    /// <summary>The first sheet.</summary>
    public ZipArchiveEntry Sheet { get; }

    /// <summary>Whether days are counted from 1904, as on old Macs.</summary>
    public bool CountsFrom1904 { get; private init; }

    public string Text(int index) => index >= 0 && index < _texts.Count ? _texts[index] : "";

    public bool IsDate(int style) => style >= 0 && style < _dateStyles.Count && _dateStyles[style];

    public static XmlReader Xml(Stream stream) => XmlReader.Create(stream, Settings);

    /// <exception cref="ImportFileException">It has no sheet, or too much text.</exception>
    public static XlsxWorkbook Read(ZipArchive zip, Func<ZipArchiveEntry, Stream> open)
    {
        var (relation, from1904) = FirstSheet(zip, open);
        var target = Target(zip, open, relation);
        var sheet = target is null
            ? zip.Entries.FirstOrDefault(e => e.FullName.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase))
            : zip.GetEntry(target);
        var workbook = new XlsxWorkbook(sheet ?? throw new ImportFileException("This workbook has no sheet."))
        {
            CountsFrom1904 = from1904,
        };
        workbook.ReadTexts(zip.GetEntry("xl/sharedStrings.xml"), open);
        workbook.ReadStyles(zip.GetEntry("xl/styles.xml"), open);
        return workbook;
    }

    private static (string? Relation, bool From1904) FirstSheet(ZipArchive zip, Func<ZipArchiveEntry, Stream> open)
    {
        if (zip.GetEntry("xl/workbook.xml") is not { } entry)
        {
            throw new ImportFileException("This is no Excel workbook.");
        }

        using var xml = Xml(open(entry));
        var from1904 = false;
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
            {
                from1904 = xml.GetAttribute("date1904") is "1" or "true";
            }
            else if (
                xml is { NodeType: XmlNodeType.Element, LocalName: "sheet" }
                && xml.GetAttribute("state") is null or "visible"
            )
            {
                while (xml.MoveToNextAttribute())
                {
                    if (xml.LocalName == "id" && xml.Prefix.Length > 0)
                    {
                        return (xml.Value, from1904);
                    }
                }
            }
        }

        return (null, from1904);
    }

    private static string? Target(ZipArchive zip, Func<ZipArchiveEntry, Stream> open, string? relation)
    {
        if (relation is null || zip.GetEntry("xl/_rels/workbook.xml.rels") is not { } entry)
        {
            return null;
        }

        using var xml = Xml(open(entry));
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && xml.GetAttribute("Id") == relation)
            {
                var target = xml.GetAttribute("Target") ?? "";
                return target.StartsWith('/') ? target[1..] : $"xl/{target}";
            }
        }

        return null;
    }

    private void ReadTexts(ZipArchiveEntry? entry, Func<ZipArchiveEntry, Stream> open)
    {
        if (entry is null)
        {
            return;
        }

        using var xml = Xml(open(entry));
        var total = 0L;
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                var text = TextIn(xml, "si");
                total += text.Length;
                if (total > MaxTextCharacters)
                {
                    throw new ImportFileException("This workbook holds too much text. Save its sheet as CSV.", isTooLarge: true);
                }

                _texts.Add(text);
            }
        }
    }

    /// <summary>The text inside an element, without how it is pronounced.</summary>
    public static string TextIn(XmlReader xml, string element)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var text = new StringBuilder();
        var depth = xml.Depth;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth && xml.LocalName == element))
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
            {
                xml.Skip();
            }

            if (
                xml.NodeType
                is XmlNodeType.Text
                    or XmlNodeType.SignificantWhitespace
                    or XmlNodeType.Whitespace
                    or XmlNodeType.CDATA
            )
            {
                text.Append(xml.Value);
                if (text.Length > ImportLimits.CellCharacters)
                {
                    throw new ImportFileException("A cell holds more than a cell may hold.", isTooLarge: true);
                }
            }
        }

        return text.ToString();
    }

    private void ReadStyles(ZipArchiveEntry? entry, Func<ZipArchiveEntry, Stream> open)
    {
        if (entry is null)
        {
            return;
        }

        var own = new Dictionary<int, bool>();
        var isCellFormats = false;
        using var xml = Xml(open(entry));
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs")
            {
                isCellFormats = xml.NodeType == XmlNodeType.Element;
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "numFmt" })
            {
                own[Number(xml.GetAttribute("numFmtId"))] = IsDateFormat(xml.GetAttribute("formatCode") ?? "");
            }
            else if (isCellFormats && xml is { NodeType: XmlNodeType.Element, LocalName: "xf" })
            {
                var id = Number(xml.GetAttribute("numFmtId"));
                _dateStyles.Add(own.TryGetValue(id, out var isDate) ? isDate : id is (>= 14 and <= 22) or (>= 45 and <= 47));
            }
        }
    }

    // Years, days and hours outside quotes and brackets.
    private static bool IsDateFormat(string format)
    {
        var (isQuoted, isBracketed) = (false, false);
        foreach (var c in format.Split(';')[0])
        {
            isQuoted ^= c == '"';
            isBracketed = c == '[' || (isBracketed && c != ']');
            if (
                !isQuoted
                && !isBracketed
                && char.ToLowerInvariant(c) is 'y' or 'd' or 'h'
                && !format.StartsWith("General", StringComparison.Ordinal)
            )
            {
                return true;
            }
        }

        return false;
    }

    private static int Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
