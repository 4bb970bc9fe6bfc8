using System.Globalization;
using System.Text;

namespace AdControl.Documents.Tests;

/// <summary>Makes small PDF files, object by object, for what no word processor produces.</summary>
internal static class PdfFile
{
    /// <summary>A file with one page of 300 by 200 points for each content stream, with Helvetica as <c>/F</c>.</summary>
    public static byte[] Of(params string[] contents) => With("", contents);

    public static byte[] With(string catalogEntries, params string[] contents)
    {
        var kids = string.Join(' ', contents.Select((_, i) => $"{4 + i * 2} 0 R"));
        var objects = new List<string>
        {
            $"<</Type/Catalog/Pages 2 0 R{catalogEntries}>>",
            $"<</Type/Pages/Kids[{kids}]/Count {contents.Length}>>",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        };
        foreach (var content in contents)
        {
            objects.Add($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents {objects.Count + 2} 0 R/Resources<</Font<</F 3 0 R>>>>>>");
            objects.Add($"<</Length {content.Length}>>stream\n{content}\nendstream");
        }

        return Assemble(objects);
    }

    private static byte[] Assemble(List<string> objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var xref = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) file.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer<</Size {objects.Count + 1}/Root 1 0 R>>\nstartxref\n{xref}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
