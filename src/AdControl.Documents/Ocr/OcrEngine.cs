using System.Globalization;
using AdControl.Documents.Layout;
using AdControl.Documents.Pdf;
using AdControl.Documents.Programs;
using AdControl.Documents.Reading;

namespace AdControl.Documents.Ocr;

/// <summary>Recognises the text of picture files with tesseract.</summary>
internal static class OcrEngine
{
    private const int WordLevel = 5;
    private const int LineLevel = 4;
    private const int PageLevel = 1;
    private const float MostUneven = 1.45f;

    /// <param name="context">Limits and time.</param>
    /// <param name="picture">A local picture file, of one page or several.</param>
    /// <param name="resolution">Dots per inch; 0 when unknown, then heights and boxes are unknown too.</param>
    public static List<LayoutPage> Read(ReadContext context, string picture, double resolution)
    {
        var dpi = ((int)Math.Round(resolution > 0 ? resolution : 300)).ToString(CultureInfo.InvariantCulture);
        var result = ExternalProgram.Run(context, "tesseract", picture, "stdout", "-l", context.Limits.OcrLanguage, "--dpi", dpi, "--psm", "1", "tsv");
        if (result.Errors.Contains("Failed loading language", StringComparison.Ordinal) || result.Errors.Contains("Error opening data file", StringComparison.Ordinal))
            throw context.Fail("program-missing", $"tesseract -l {context.Limits.OcrLanguage}", $"tesseract-ocr-{context.Limits.OcrLanguage}");
        if (result.ExitCode != 0) throw context.Fail("program-failed", "tesseract", result.FirstError);
        return Parse(result.Text(), resolution);
    }

    // Columns: level, page, block, paragraph, line, word, left, top, width, height, confidence, text.
    private static List<LayoutPage> Parse(string table, double resolution)
    {
        var pages = new List<LayoutPage>();
        var place = (Block: "", Paragraph: "", Line: "");
        float lineHeight = 0;
        foreach (var row in table.Split('\n').Skip(1).Select(r => r.Split('\t')).Where(r => r.Length >= 11))
        {
            var level = (int)Number(row[0]);
            if (level == PageLevel) { pages.Add(new LayoutPage(pages.Count + 1, Points(row[8], resolution), Points(row[9], resolution), [])); place = default; }
            if (level == LineLevel) lineHeight = LetterSize.FromInk(Number(row[9]), resolution);
            if (level != WordLevel || row.Length < 12 || string.IsNullOrWhiteSpace(row[11]) || pages.Count == 0) continue;
            var here = (row[2], row[3], row[4]);
            Add(pages[^1], row, lineHeight, resolution, here.Item1 != place.Block || here.Item2 != place.Paragraph, here != place);
            place = here;
        }

        foreach (var block in pages.SelectMany(p => p.Blocks)) Even(block);
        return pages;
    }

    // A line without ascenders or descenders measures less than its neighbours of the same type.
    private static void Even(List<LayoutLine> paragraph)
    {
        var heights = paragraph.Select(l => l.Height).ToList();
        foreach (var line in paragraph)
        {
            var height = heights.Where(h => h <= line.Height * MostUneven).Max();
            for (var i = 0; i < line.Words.Count; i++) line.Words[i] = line.Words[i] with { Height = height };
        }
    }

    private static void Add(LayoutPage page, string[] row, float height, double resolution, bool beginsBlock, bool beginsLine)
    {
        if (beginsBlock) page.Blocks.Add([]);
        if (beginsLine) page.Blocks[^1].Add(new LayoutLine([]));
        page.Blocks[^1][^1].Words.Add(new LayoutWord(row[11].Trim(), BoxOf(row, resolution), height, Number(row[10])));
    }

    private static PageBox? BoxOf(string[] row, double resolution)
    {
        if (resolution <= 0) return null;
        var (left, top) = (Points(row[6], resolution), Points(row[7], resolution));
        return new PageBox(left, top, left + Points(row[8], resolution), top + Points(row[9], resolution));
    }

    private static float Points(string pixels, double resolution) => resolution > 0 ? (float)(Number(pixels) * 72 / resolution) : 0;

    private static float Number(string text) => float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
