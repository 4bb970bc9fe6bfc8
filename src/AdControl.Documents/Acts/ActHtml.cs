using System.Text;

namespace AdControl.Documents.Acts;

/// <summary>Writes an act as HTML: structure for people who listen, print rules for those who print, nothing fetched from elsewhere.</summary>
public static class ActHtml
{
    private static readonly Lazy<string> Style = new(ReadStyle);

    /// <summary>A whole page that stands alone.</summary>
    public static string Write(ActDocument act, ActHtmlOptions? options = null)
    {
        options ??= new ActHtmlOptions();
        var title = ActHtmlWriter.Encode(act.Reference is { } reference ? $"{ActWords.Clean(reference)} – {ActWords.Of(act.Title)}" : ActWords.Of(act.Title));
        return $"""
            <!DOCTYPE html>
            <html lang="{ActHtmlWriter.Encode(act.Language)}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{title}</title>
            {options.Head}<style>
            {Style.Value}</style>
            </head>
            <body>
            <main>
            {Fragment(act, options)}</main>
            </body>
            </html>

            """;
    }

    /// <summary>The <c>article</c> element alone, for a page that has a frame and styles of its own. Its heading is an <c>h1</c>.</summary>
    public static string Fragment(ActDocument act, ActHtmlOptions? options = null)
    {
        var writer = new ActHtmlWriter(new StringBuilder(8192), options ?? new ActHtmlOptions());
        return writer.Write(act);
    }

    /// <summary>The style rules of the page, for a page that includes the fragment.</summary>
    public static string Css => Style.Value;

    private static string ReadStyle()
    {
        using var stream = typeof(ActHtml).Assembly.GetManifestResourceStream("act.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
