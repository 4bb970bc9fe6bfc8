using AdControl.Documents.Html;
using AdControl.Documents.Reading;
using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace AdControl.Documents.Markdown;

/// <summary>Markdown, read as the page it makes: its own text, its raw HTML, the texts of its links and pictures; each block knows its line of the source.</summary>
internal static class MarkdownReader
{
    private const int MostBrackets = 2_000;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseGridTables().UseFootnotes().UseTaskLists().UseEmphasisExtras().UseDefinitionLists().UseYamlFrontMatter().Build();

    public static DocumentText Read(ReadContext context, string markdown, string sha256)
    {
        CheckDensity(context, markdown);
        var html = ToHtml(markdown);
        context.CheckTime();
        return HtmlReader.Read(context, html, sha256, DocumentFormat.Markdown);
    }

    // Every bracket may begin a link, and is tried against all that follow in its paragraph.
    private static void CheckDensity(ReadContext context, string markdown)
    {
        var inParagraph = 0;
        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            inParagraph = line.IsWhiteSpace() ? 0 : inParagraph + line.Count('[');
            if (inParagraph > MostBrackets) throw context.Fail("markdown-too-dense", MostBrackets);
        }
    }

    private static string ToHtml(string markdown)
    {
        var document = Markdig.Markdown.Parse(markdown, Pipeline);
        foreach (var block in document.Descendants().OfType<Markdig.Syntax.Block>())
            block.GetAttributes().AddProperty(HtmlWalker.LineAttribute, $"{block.Line + 1}:{block.Column + 1}");
        return $"<html {HtmlWalker.LineAttribute}=\"1:1\"><body>{document.ToHtml(Pipeline)}</body></html>";
    }
}
