using System.Globalization;
using System.Text;
using System.Xml;
using Crm.Core.Platform.Text;

namespace Crm.Infrastructure.Exports;

/// <summary>What is the same in every workbook that is written here.</summary>
internal static class XlsxParts
{
    public const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    // Positions in the list of cell formats below.
    public const int HeadStyle = 1;
    public const int TimeStyle = 2;
    public const int DateStyle = 3;

    /// <summary>More does not fit into a cell.</summary>
    private const int MaxText = 32_767;

    private const string Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string OfficeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Head = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";

    /// <summary>The head stays in sight.</summary>
    public const string FrozenHead =
        """<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>""";

    /// <summary>All parts but the sheet, by name.</summary>
    public static readonly IReadOnlyList<(string Name, string Text)> Fixed =
    [
        (
            "[Content_Types].xml",
            $"""{Head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>"""
        ),
        (
            "_rels/.rels",
            $"""{Head}<Relationships xmlns="{Relationships}"><Relationship Id="rId1" Type="{OfficeRelationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""
        ),
        (
            "xl/workbook.xml",
            $"""{Head}<workbook xmlns="{Namespace}" xmlns:r="{OfficeRelationships}"><sheets><sheet name="Export" sheetId="1" r:id="rId1"/></sheets></workbook>"""
        ),
        (
            "xl/_rels/workbook.xml.rels",
            $"""{Head}<Relationships xmlns="{Relationships}"><Relationship Id="rId1" Type="{OfficeRelationships}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{OfficeRelationships}/styles" Target="styles.xml"/></Relationships>"""
        ),
        (
            "xl/styles.xml",
            $"""{Head}<styleSheet xmlns="{Namespace}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy-mm-dd hh:mm:ss"/><numFmt numFmtId="165" formatCode="yyyy-mm-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>"""
        ),
    ];

    /// <summary>A time as Excel counts it: days since the end of 1899. It knows no zones: give what the clock on the wall says.</summary>
    public static string Serial(DateTime moment) => moment.ToOADate().ToString("R", CultureInfo.InvariantCulture);

    /// <summary>The text without characters that XML does not know, as far as a cell holds it.</summary>
    public static string Clean(string text)
    {
        var cut = TextCut.At(text, MaxText);
        var clean = new StringBuilder(cut.Length);
        for (var i = 0; i < cut.Length; i++)
        {
            if (XmlConvert.IsXmlChar(cut[i]))
            {
                clean.Append(cut[i]);
            }
            else if (i + 1 < cut.Length && XmlConvert.IsXmlSurrogatePair(cut[i + 1], cut[i]))
            {
                clean.Append(cut[i]).Append(cut[++i]);
            }
        }

        return clean.ToString();
    }
}
