using AdControl.Documents.Reading;

namespace AdControl.Documents.Html;

/// <summary>HTML: what a visitor sees as text, what a screen reader says as alternative text, what nobody sees flagged as hidden.</summary>
internal static class HtmlReader
{
    public static DocumentText Read(ReadContext context, string html, string sha256, DocumentFormat format)
    {
        var document = new HtmlLoader(context).Load(html);
        var styles = new StyleSheet();
        foreach (var style in document.QuerySelectorAll("style")) styles.Add(style.TextContent);
        var text = new TextAssembler(context);
        var survey = new HtmlSurvey();
        new HtmlWalker(context, styles, text, survey).Walk(document);
        survey.Warn(context);
        return text.Finish(format, sha256, 0, survey.Pictures > 0);
    }
}
