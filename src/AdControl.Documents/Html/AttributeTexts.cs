using AngleSharp.Dom;

namespace AdControl.Documents.Html;

/// <summary>Attributes that hold words for people.</summary>
internal static class AttributeTexts
{
    public static IEnumerable<(string Text, BlockKind Kind)> Of(IElement element)
    {
        if (element.LocalName is "img" or "area" or "input" or "object" && Text(element, "alt") is { } alt) yield return (alt, BlockKind.AlternativeText);
        if (element.LocalName is not "link" and not "style" && Text(element, "title") is { } title) yield return (title, BlockKind.AlternativeText);
        if (Text(element, "aria-label") is { } label) yield return (label, BlockKind.AlternativeText);
        if (element.LocalName == "meta" && IsSummary(element) && Text(element, "content") is { } summary) yield return (summary, BlockKind.AlternativeText);
        if (element.LocalName is "input" or "textarea" && Text(element, "placeholder") is { } placeholder) yield return (placeholder, BlockKind.Form);
        if (element.LocalName == "input" && ShowsValue(element) && Text(element, "value") is { } value) yield return (value, BlockKind.Form);
        if (element.LocalName == "optgroup" && Text(element, "label") is { } choices) yield return (choices, BlockKind.Form);
    }

    private static string? Text(IElement element, string name) => element.GetAttribute(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;

    private static bool ShowsValue(IElement element) =>
        element.GetAttribute("type")?.ToLowerInvariant() is not ("hidden" or "password" or "checkbox" or "radio" or "image" or "file" or "color" or "range");

    // What search engines and social networks show in place of the page.
    private static bool IsSummary(IElement element) =>
        (element.GetAttribute("name") ?? element.GetAttribute("property"))?.ToLowerInvariant() is "description" or "og:title" or "og:description" or "twitter:title" or "twitter:description";
}
