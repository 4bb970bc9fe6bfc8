using System.Globalization;
using System.Xml;
using AdControl.Documents.Layout;
using AdControl.Documents.Programs;
using AdControl.Documents.Reading;

namespace AdControl.Documents.Pdf;

/// <summary>Reads the pages, blocks, lines and words that <c>pdftotext -bbox-layout</c> finds.</summary>
internal static class PdfLayout
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, ConformanceLevel = ConformanceLevel.Fragment };

    public static List<LayoutPage> Read(ReadContext context, string path)
    {
        var result = ExternalProgram.Run(context, "pdftotext", "-bbox-layout", "-enc", "UTF-8", path, "-");
        if (result.ExitCode != 0) throw context.Damaged("pdf", result.FirstError);
        return Parse(context, result.Text());
    }

    // The head holds the document's own title, which the program does not always escape; the pages begin after it.
    private static List<LayoutPage> Parse(ReadContext context, string output)
    {
        var start = output.IndexOf("<doc>", StringComparison.Ordinal);
        var end = output.LastIndexOf("</doc>", StringComparison.Ordinal);
        if (start < 0 || end < start) throw context.Damaged("pdf", "pdftotext -bbox-layout");
        using var reader = XmlReader.Create(new StringReader(output[start..(end + 6)]), Settings);
        var pages = new List<LayoutPage>();
        while (reader.Read())
            if (reader.NodeType == XmlNodeType.Element) Take(context, reader, pages);
        foreach (var page in pages) Tidy(page);
        return pages;
    }

    private static void Take(ReadContext context, XmlReader reader, List<LayoutPage> pages)
    {
        switch (reader.LocalName)
        {
            case "page": context.CheckTime(); pages.Add(new LayoutPage(pages.Count + 1, Number(reader, "width"), Number(reader, "height"), [])); break;
            case "block": pages[^1].Blocks.Add([]); break;
            case "line": pages[^1].Blocks[^1].Add(new LayoutLine([])); break;
            case "word": TakeWord(reader, pages[^1].Blocks[^1][^1].Words); break;
        }
    }

    private static void TakeWord(XmlReader reader, List<LayoutWord> words)
    {
        var box = new PageBox(Number(reader, "xMin"), Number(reader, "yMin"), Number(reader, "xMax"), Number(reader, "yMax"));
        var text = reader.ReadElementContentAsString().Trim();
        // A sign of a symbol font that has no character of its own is nearly always the mark of a list item.
        if (text is [>= '\ue000' and <= '\uf8ff']) text = "•";
        if (text.Length > 0) words.Add(new LayoutWord(text, box, LetterSize.FromBox(box)));
    }

    private static void Tidy(LayoutPage page)
    {
        foreach (var block in page.Blocks) block.RemoveAll(l => l.Words.Count == 0);
        page.Blocks.RemoveAll(b => b.Count == 0);
    }

    private static float Number(XmlReader reader, string name) =>
        float.TryParse(reader.GetAttribute(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && float.IsFinite(number) ? number : 0;
}
