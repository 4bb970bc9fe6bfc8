using AdControl.Documents.Html;
using AdControl.Documents.Reading;
using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace AdControl.Documents.Markdown;

/// <summary>Markdown, read as the page it makes: its own text, its raw HTML, the texts of its links and pictures; each block knows its line of the source.</summary>
internal static class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseGridTables().UseFootnotes().UseTaskLists().UseEmphasisExtras().UseDefinitionLists().UseYamlFrontMatter().Build();

    public static DocumentText Read(ReadContext context, string markdown, string sha256)
    {
        var html = ToHtml(markdown);
        context.CheckTime();
        return HtmlReader.Read(context, html, sha256, DocumentFormat.Markdown);
    }

    private static string ToHtml(string markdown)
    {
        var document = Markdig.Markdown.Parse(markdown, Pipeline);
        foreach (var block in document.Descendants().OfType<Markdig.Syntax.Block>())
            block.GetAttributes().AddProperty(HtmlWalker.LineAttribute, $"{block.Line + 1}:{block.Column + 1}");
        return $"<html {HtmlWalker.LineAttribute}=\"1:1\"><body>{document.ToHtml(Pipeline)}</body></html>";
    }
}
