using System.Globalization;
using System.Xml.Linq;

namespace AdControl.Documents.Word;

/// <summary>The styles of a document, each with what it inherits.</summary>
internal sealed class WordStyles
{
    // Longer chains are loops.
    private const int MaxInheritance = 20;

    // What a consumer assumes when neither the run, nor a style, nor the defaults give a size (ISO/IEC 29500-1, 17.3.2.38).
    private const float DefaultPoints = 10;

    private readonly Dictionary<string, XElement> _elements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordStyle> _resolved = new(StringComparer.Ordinal);
    private readonly WordStyle _defaults = WordStyle.Empty;
    private readonly string? _defaultParagraph;

    public WordStyles(XElement? styles)
    {
        foreach (var style in styles?.Elements().Where(e => e.Name.LocalName == "style") ?? [])
        {
            if (style.Value("styleId") is not { } id) continue;
            _elements.TryAdd(id, style);
            if (style.Value("type") == "paragraph" && style.Value("default") is "1" or "true") _defaultParagraph = id;
        }

        var defaults = styles.Child("docDefaults").Child("rPrDefault").Child("rPr");
        if (defaults is not null) _defaults = OfRun(defaults);
    }

    /// <summary>A paragraph style with all it inherits, document defaults included.</summary>
    public WordStyle Paragraph(string? id) => Resolve(id ?? _defaultParagraph).Over(_defaults) is var style && style.Points is null ? style with { Points = DefaultPoints } : style;

    /// <summary>A character style with what it inherits; nothing when it is null or unknown.</summary>
    public WordStyle Character(string? id) => Resolve(id);

    /// <summary>What run properties themselves say.</summary>
    public static WordStyle OfRun(XElement properties) => new(Points(properties), properties.Toggle("vanish"), properties.Child("color")?.Value("val"), null, null);

    private static float? Points(XElement properties) =>
        float.TryParse(properties.Child("sz")?.Value("val"), NumberStyles.Float, CultureInfo.InvariantCulture, out var halves) && halves > 0 ? halves / 2 : null;

    private WordStyle Resolve(string? id)
    {
        if (id is null) return WordStyle.Empty;
        if (_resolved.TryGetValue(id, out var known)) return known;
        var style = WordStyle.Empty;
        var next = id;
        for (var i = 0; i < MaxInheritance && next is not null && _elements.TryGetValue(next, out var element); i++)
        {
            style = style.Over(Own(element));
            next = element.Child("basedOn")?.Value("val");
        }

        return _resolved[id] = style;
    }

    private static WordStyle Own(XElement style)
    {
        var run = style.Child("rPr") is { } properties ? OfRun(properties) : WordStyle.Empty;
        return run with { Kind = KindOf(style), IsNumbered = style.Child("pPr").Child("numPr") is not null ? true : null };
    }

    // Built-in styles keep their English names in the file, whatever the language of the program.
    private static BlockKind? KindOf(XElement style)
    {
        var name = style.Child("name")?.Value("val")?.ToLowerInvariant() ?? "";
        if (name.StartsWith("heading", StringComparison.Ordinal) || name is "title" or "subtitle") return BlockKind.Heading;
        if (name.StartsWith("list", StringComparison.Ordinal) && name != "list paragraph") return BlockKind.ListItem;
        return name is "caption" ? BlockKind.Caption : name is "quote" or "intense quote" ? BlockKind.Quotation : style.Child("pPr").Child("outlineLvl") is not null ? BlockKind.Heading : null;
    }
}
