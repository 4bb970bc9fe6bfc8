using System.Globalization;
using System.Text;

namespace AdControl.Documents.Acts;

/// <summary>The parts of the package around the text.</summary>
internal static class DocxParts
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Words = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>The first list number that is free: the ones below belong to articles, dashes and the style of numbered items.</summary>
    public const int FirstList = 4;

    private static readonly Lazy<IReadOnlyList<(string Name, byte[] Bytes)>> AllShared = new(() =>
    [
        ("[Content_Types].xml", Resource("content-types")),
        ("_rels/.rels", Resource("package-rels")),
        ("docProps/app.xml", Resource("app")),
        ("word/_rels/document.xml.rels", Resource("document-rels")),
        ("word/styles.xml", Resource("styles")),
        ("word/settings.xml", Resource("settings")),
        ("word/footer1.xml", Resource("footer")),
    ]);

    /// <summary>What is the same in every act. The content types come first, as the package format asks.</summary>
    public static IReadOnlyList<(string Name, byte[] Bytes)> Shared => AllShared.Value;

    public static string CoreProperties(ActDocument act)
    {
        var date = act.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) is { } day ? day + "T00:00:00Z" : null;
        var dated = date is null ? ""
            : $"<dcterms:created xsi:type=\"dcterms:W3CDTF\">{date}</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">{date}</dcterms:modified>";
        return Declaration
            + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
            + " xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
            + $"<dc:title>{Escape(act.Title.Text)}</dc:title><dc:subject>{Escape(ActWords.Clean(act.Reference ?? ""))}</dc:subject><dc:creator>{Escape(ActWords.Clean(act.Authority.Name))}</dc:creator>"
            + $"<dc:identifier>{Escape(ActUris.Work(act))}</dc:identifier><dc:language>{Escape(act.Language)}</dc:language>{dated}</cp:coreProperties>";
    }

    public static string Header(ActDocument act)
    {
        var reference = act.Reference is { } number ? $"<w:r><w:tab/><w:t>{Escape(ActForms.Reference(ActWords.Clean(number)))}</w:t></w:r>" : "";
        return $"{Declaration}<w:hdr xmlns:w=\"{Words}\"><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr><w:r><w:t>{Escape(ActWords.Clean(act.Authority.Name))}</w:t></w:r>{reference}</w:p></w:hdr>";
    }

    /// <summary>One definition each for articles, dashes and numbered items; each numbered list restarts the last at 1.</summary>
    /// <param name="lists">How many numbered lists the text has.</param>
    public static string Numbering(int lists)
    {
        var xml = new StringBuilder(Declaration).Append(CultureInfo.InvariantCulture, $"<w:numbering xmlns:w=\"{Words}\">");
        xml.Append("<w:abstractNum w:abstractNumId=\"1\"><w:multiLevelType w:val=\"multilevel\"/>")
            .Append(Level(0, 1, "Article %1er", "ActArticleFirst", 0, 0))
            .Append(Level(1, 2, "Article %2", "ActArticle", 0, 0, "<w:lvlRestart w:val=\"0\"/>")).Append("</w:abstractNum>");
        xml.Append("<w:abstractNum w:abstractNumId=\"2\"><w:multiLevelType w:val=\"singleLevel\"/>")
            .Append(Level(0, 1, ActForms.Dash, "ListBullet", 567, 283, format: "bullet")).Append("</w:abstractNum>");
        xml.Append("<w:abstractNum w:abstractNumId=\"3\"><w:multiLevelType w:val=\"singleLevel\"/>")
            .Append(Level(0, 1, "%1°", "ListNumber", 567, 425)).Append("</w:abstractNum>");
        for (var i = 1; i < FirstList; i++) xml.Append(CultureInfo.InvariantCulture, $"<w:num w:numId=\"{i}\"><w:abstractNumId w:val=\"{i}\"/></w:num>");
        for (var i = 0; i < lists; i++)
            xml.Append(CultureInfo.InvariantCulture, $"<w:num w:numId=\"{FirstList + i}\"><w:abstractNumId w:val=\"3\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>");
        return xml.Append("</w:numbering>").ToString();
    }

    private static string Level(int level, int start, string text, string style, int left, int hanging, string restart = "", string format = "decimal") =>
        $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"{start}\"/><w:numFmt w:val=\"{format}\"/>{restart}<w:pStyle w:val=\"{style}\"/>{(left == 0 ? "<w:suff w:val=\"nothing\"/>" : "")}"
        + $"<w:lvlText w:val=\"{text}\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"{left}\" w:hanging=\"{hanging}\"/></w:pPr></w:lvl>";

    public static string Escape(string text) => text.AsSpan().IndexOfAny('&', '<', '>') < 0 ? text : text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static byte[] Resource(string name)
    {
        using var stream = typeof(DocxParts).Assembly.GetManifestResourceStream($"docx.{name}.xml")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
