using System.Globalization;
using AdControl.Documents.Layout;
using AdControl.Documents.Reading;

namespace AdControl.Documents.Ocr;

/// <summary>What to tell about pages that were recognised.</summary>
internal static class OcrWarnings
{
    private const double LowConfidence = 70;

    public static void Add(ReadContext context, IReadOnlyList<LayoutPage> pages)
    {
        var read = pages.Where(p => p.WordCount > 0).ToList();
        var blank = pages.Where(p => p.WordCount == 0).ToList();
        if (read.Count > 0) context.Warn("scanned", List(read));
        if (blank.Count > 0) context.Warn("blank-pages", List(blank));
        if (read.Count == 0) return;
        var confidence = read.SelectMany(p => p.Blocks).SelectMany(b => b).SelectMany(l => l.Words).Average(w => w.Confidence);
        if (confidence < LowConfidence) context.Warn("low-confidence", Math.Round(confidence).ToString(CultureInfo.InvariantCulture));
    }

    private static string List(IEnumerable<LayoutPage> pages) => string.Join(", ", pages.Select(p => p.Number));
}
