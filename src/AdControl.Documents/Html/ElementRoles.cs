using System.Collections.Frozen;
using AngleSharp.Dom;

namespace AdControl.Documents.Html;

/// <summary>What each element means for the text: which begin a block, and of which kind.</summary>
internal static class ElementRoles
{
    private static readonly FrozenDictionary<string, BlockKind> Kinds = new Dictionary<string, BlockKind>
    {
        ["h1"] = BlockKind.Heading,
        ["h2"] = BlockKind.Heading,
        ["h3"] = BlockKind.Heading,
        ["h4"] = BlockKind.Heading,
        ["h5"] = BlockKind.Heading,
        ["h6"] = BlockKind.Heading,
        ["title"] = BlockKind.Heading,
        ["legend"] = BlockKind.Heading,
        ["summary"] = BlockKind.Heading,
        ["li"] = BlockKind.ListItem,
        ["dt"] = BlockKind.ListItem,
        ["dd"] = BlockKind.ListItem,
        ["td"] = BlockKind.TableCell,
        ["th"] = BlockKind.TableCell,
        ["caption"] = BlockKind.Caption,
        ["figcaption"] = BlockKind.Caption,
        ["blockquote"] = BlockKind.Quotation,
        ["pre"] = BlockKind.Code,
        ["header"] = BlockKind.Header,
        ["footer"] = BlockKind.Footer,
        ["button"] = BlockKind.Form,
        ["option"] = BlockKind.Form,
        ["textarea"] = BlockKind.Form,
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Blocks = new[]
    {
        "html", "head", "body", "p", "div", "section", "article", "aside", "main", "nav", "header", "footer", "address", "hgroup", "search", "figure", "hr", "ul", "ol", "menu", "dl", "table", "thead",
        "tbody", "tfoot", "tr", "form", "fieldset", "details", "dialog", "center", "template", "optgroup", "select", "svg", "text", "desc", "noscript", "iframe", "object", "video", "audio", "canvas", "frameset", "noframes",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Silent = new[] { "script", "style", "iframe", "noframes", "noembed", "meta", "link", "base", "rp" }.ToFrozenSet();

    public static bool IsBlock(string name) => Kinds.ContainsKey(name) || Blocks.Contains(name);

    /// <summary>Elements whose content is never text for people, or only an arrow back to where a note was called.</summary>
    public static bool IsSilent(IElement element) => Silent.Contains(element.LocalName) || element.GetAttribute("role") == "doc-backlink" || element.ClassList.Contains("footnote-back-ref");

    /// <summary>The kind of an element's blocks; a plain container hands on that of its parent.</summary>
    public static BlockKind KindOf(IElement element, BlockKind inherited)
    {
        // The title of a drawing is read out; the title of a page is shown.
        if (element.LocalName is "title" or "desc" && element.NamespaceUri == NamespaceNames.SvgUri) return BlockKind.AlternativeText;
        return Kinds.TryGetValue(element.LocalName, out var kind) ? kind : inherited;
    }

    /// <summary>Elements whose blocks stand close together, each on a line of its own.</summary>
    public static bool BeginsGroup(string name) => name is "tr" or "select" or "dl" or "ul" or "ol" or "menu";
}
