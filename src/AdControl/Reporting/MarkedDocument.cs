using System.Globalization;
using System.Net;
using AdControl.Advertising;
using AdControl.Documents;
using AdControl.Law;

namespace AdControl.Reporting;

/// <summary>Writes a document's text as HTML, block by block, with the passages of the findings marked and linked to them.</summary>
internal sealed class MarkedDocument(CheckReport report, string idPrefix, ReportSettings settings, TextWriter html)
{
    private readonly List<Passage> _passages = [.. PassagesOf(report.Result!)];

    public void Write()
    {
        var page = 0;
        foreach (var block in Blocks())
        {
            if (report.Result!.Document.Pages > 0 && block.Page != page) html.Write($"<h3 class=\"page\" lang=\"{settings.Say("fr", "en")}\">Page {page = block.Page}</h3>\n");
            WriteBlock(block);
        }
    }

    private static IEnumerable<Passage> PassagesOf(CheckResult result) =>
        from numbered in result.Findings.Select((finding, index) => (finding, number: index + 1))
        from evidence in numbered.finding.Evidence.Select((passage, index) => (passage, index))
        select new Passage(numbered.number, evidence.index, numbered.finding.Level, evidence.passage.Start, evidence.passage.Start + evidence.passage.Length);

    // A passage that lies between blocks would be lost if only blocks were shown: the rest of the text fills the gaps.
    private IEnumerable<Block> Blocks()
    {
        var at = 0;
        foreach (var block in report.Blocks)
        {
            if (HasPassageIn(at, block.Start)) yield return new Block(BlockKind.Paragraph, at, block.Start - at, block.Page, BlockFlags.None);
            yield return block;
            at = block.End;
        }
        if (report.Blocks.Count == 0 || HasPassageIn(at, report.Text.Length))
            yield return new Block(BlockKind.Paragraph, at, report.Text.Length - at, report.Blocks.Count == 0 ? 1 : report.Blocks[^1].Page, BlockFlags.None);
    }

    private bool HasPassageIn(int start, int end) => _passages.Exists(p => p.Start < end && p.End > start && p.Start >= start && p.End <= end);

    private void WriteBlock(Block block)
    {
        html.Write($"<div class=\"block {ClassOf(block)}\">");
        foreach (var tag in TagsOf(block)) html.Write($"<span class=\"tag\" lang=\"{settings.Say("fr", "en")}\">{WebUtility.HtmlEncode(tag)}</span>");
        foreach (var (start, end) in Segments(block)) WriteSegment(start, end);
        html.Write("</div>\n");
    }

    private IEnumerable<(int Start, int End)> Segments(Block block)
    {
        var cuts = new SortedSet<int> { block.Start, block.End };
        foreach (var passage in _passages.Where(p => p.Start < block.End && p.End > block.Start))
        {
            cuts.Add(Math.Max(block.Start, passage.Start));
            cuts.Add(Math.Min(block.End, passage.End));
        }
        return cuts.Zip(cuts.Skip(1));
    }

    private void WriteSegment(int start, int end)
    {
        var text = Encode(report.Text[start..end]);
        var covering = _passages.FindAll(p => p.Start <= start && p.End >= end);
        if (covering.Count == 0)
        {
            html.Write(text);
            return;
        }
        html.Write($"<mark class=\"{ClassOf(covering.Max(p => p.Level))}\">");
        foreach (var passage in covering.Where(p => p.Start == start)) html.Write($"<span id=\"{idPrefix}m{passage.Finding}-{passage.Index}\"></span>");
        html.Write(text);
        html.Write("</mark>");
        foreach (var passage in covering.Where(p => p.End == end)) WriteReference(passage);
    }

    private void WriteReference(Passage passage)
    {
        var label = settings.Say("constat ", "finding ") + passage.Finding.ToString(CultureInfo.InvariantCulture) + ", " + Wording.Of(passage.Level, settings.Language);
        html.Write($"<a class=\"ref {ClassOf(passage.Level)}\" href=\"#{idPrefix}f{passage.Finding}\" lang=\"{settings.Say("fr", "en")}\" aria-label=\"{WebUtility.HtmlEncode(label)}\">{passage.Finding}</a>");
    }

    /// <summary>The class of a level in the style sheet; that of <c>review</c> is told apart from the verdict of the same name.</summary>
    public static string ClassOf(Level level) => level == Level.Review ? "level-review" : level.WireName();

    private static string ClassOf(Block block)
    {
        var aside = block.Kind == BlockKind.AlternativeText || (block.Flags & (BlockFlags.AlternativeText | BlockFlags.Hidden)) != 0;
        return block.Kind.WireName() + (aside ? " aside" : "");
    }

    private IEnumerable<string> TagsOf(Block block)
    {
        if (block.Kind == BlockKind.AlternativeText || block.Is(BlockFlags.AlternativeText)) yield return settings.Say("texte alternatif", "alternative text");
        if (block.Is(BlockFlags.Hidden)) yield return settings.Say("texte caché", "hidden text");
        if (block.Is(BlockFlags.Inserted)) yield return settings.Say("insertion suivie", "tracked insertion");
        if (block.Is(BlockFlags.LowConfidence)) yield return settings.Say("lu sur une image, peu sûr", "read off a picture, uncertain");
        else if (block.Is(BlockFlags.Ocr)) yield return settings.Say("lu sur une image", "read off a picture");
    }

    /// <summary>Text as HTML: every character that has a meaning there is escaped, and what may not stand in a page is replaced.</summary>
    public static string Encode(string text)
    {
        var clean = new System.Text.StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            clean.Append(System.Text.Rune.IsControl(rune) && rune.Value is not ('\n' or '\t' or '\r') ? System.Text.Rune.ReplacementChar : rune);
        return WebUtility.HtmlEncode(clean.ToString());
    }

    private readonly record struct Passage(int Finding, int Index, Level Level, int Start, int End);
}
