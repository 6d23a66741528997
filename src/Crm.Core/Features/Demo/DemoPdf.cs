using System.Text;

namespace Crm.Core.Features.Demo;

/// <summary>A page of text as PDF, so that the demo has files that can be looked at.</summary>
internal static class DemoPdf
{
    /// <param name="lines">The first is the heading; plain letters, no brackets.</param>
    public static MemoryStream Write(params string[] lines)
    {
        var text = new StringBuilder("BT /F1 20 Tf 72 760 Td 26 TL ");
        foreach (var (i, line) in lines.Index())
        {
            text.Append($"({line}) Tj T* {(i == 0 ? "/F1 12 Tf " : "")}");
        }

        text.Append("ET");
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>",
            $"<</Length {text.Length}>>stream\n{text}\nendstream",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        ];
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var (i, content) in objects.Index())
        {
            places.Add(file.Length);
            file.Append($"{i + 1} 0 obj{content}endobj\n");
        }

        var start = file.Length;
        file.Append($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        file.AppendJoin("", places.Select(p => $"{p:0000000000} 00000 n \n"));
        file.Append($"trailer<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
        return new MemoryStream(Encoding.ASCII.GetBytes(file.ToString()), writable: false);
    }
}
