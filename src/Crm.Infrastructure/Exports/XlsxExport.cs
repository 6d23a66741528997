using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Crm.Core.Features.Exports;
using Crm.Core.Platform.Errors;
using Crm.Core.Platform.Time;

namespace Crm.Infrastructure.Exports;

/// <summary>
/// A workbook of one sheet (ECMA-376), written from the first to the last row: a library that builds the workbook in memory
/// first can't hold a large list. Text is text to Excel, whatever it begins with; nothing here can become a formula.
/// </summary>
public sealed class XlsxExport : IExportFormat
{
    /// <summary>As many rows as a sheet has, the head included.</summary>
    private const int MaxRows = 1_048_576;

    public ExportFormat Format => ExportFormat.Xlsx;

    public IExportWriter Begin(Stream stream, ExportPlan plan) => new Writer(stream, plan);

    private sealed class Writer : IExportWriter
    {
        // A line break stays the one that it is.
        private static readonly XmlWriterSettings Settings = new()
        {
            Encoding = new UTF8Encoding(false),
            NewLineHandling = NewLineHandling.Entitize,
        };

        private readonly ExportPlan _plan;
        private readonly ZipArchive _zip;
        private readonly Stream _sheet;
        private readonly XmlWriter _xml;
        private int _rows;

        public Writer(Stream stream, ExportPlan plan)
        {
            _plan = plan;
            _zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
            foreach (var (name, text) in XlsxParts.Fixed)
            {
                using var part = _zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }

            _sheet = _zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
            _xml = XmlWriter.Create(_sheet, Settings);
            _xml.WriteStartDocument(standalone: true);
            _xml.WriteStartElement("worksheet", XlsxParts.Namespace);
            _xml.WriteRaw(XlsxParts.FrozenHead);
            _xml.WriteStartElement("sheetData");
            WriteRow(plan.Columns.Select(c => (object?)c.Label), XlsxParts.HeadStyle);
        }

        public Task WriteAsync(ExportRow row, CancellationToken cancellationToken)
        {
            if (_rows == MaxRows)
            {
                throw Failure.Invalid("format", "A sheet does not hold so many rows. Take CSV, or fewer rows.");
            }

            WriteRow(_plan.Columns.Select(c => c.Read(row)));
            return Task.CompletedTask;
        }

        public Task CompleteAsync(CancellationToken cancellationToken)
        {
            _xml.WriteEndDocument();
            _xml.Dispose();
            _sheet.Dispose();
            _zip.Dispose();
            return Task.CompletedTask;
        }

        // Without completion the parts are closed all the same; the file is then thrown away.
        public ValueTask DisposeAsync()
        {
            _xml.Dispose();
            _sheet.Dispose();
            _zip.Dispose();
            return ValueTask.CompletedTask;
        }

        private void WriteRow(IEnumerable<object?> cells, int textStyle = 0)
        {
            _rows++;
            _xml.WriteStartElement("row");
            foreach (var cell in cells)
            {
                WriteCell(cell, textStyle);
            }

            _xml.WriteEndElement();
        }

        private void WriteCell(object? value, int textStyle)
        {
            _xml.WriteStartElement("c");
            switch (value)
            {
                case null:
                    break;
                case decimal number:
                    WriteValue("n", number.ToString(CultureInfo.InvariantCulture));
                    break;
                case bool yes:
                    WriteValue("b", yes ? "1" : "0");
                    break;
                case DateTime moment:
                    WriteValue("n", XlsxParts.Serial(LocalTime.At(moment, _plan.TimeZone)), XlsxParts.TimeStyle);
                    break;
                case DateOnly date:
                    WriteValue("n", XlsxParts.Serial(date.ToDateTime(TimeOnly.MinValue)), XlsxParts.DateStyle);
                    break;
                case string text:
                    WriteText(text, textStyle);
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(value), value, "A value without cell");
            }

            _xml.WriteEndElement();
        }

        private void WriteValue(string type, string value, int style = 0)
        {
            _xml.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
            _xml.WriteAttributeString("t", type);
            _xml.WriteElementString("v", value);
        }

        private void WriteText(string text, int style)
        {
            _xml.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
            _xml.WriteAttributeString("t", "inlineStr");
            _xml.WriteStartElement("is");
            _xml.WriteStartElement("t");
            _xml.WriteAttributeString("xml", "space", null, "preserve");
            _xml.WriteString(XlsxParts.Clean(text));
            _xml.WriteEndElement();
            _xml.WriteEndElement();
        }
    }
}
