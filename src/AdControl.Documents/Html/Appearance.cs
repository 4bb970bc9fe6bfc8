using System.Globalization;
using AngleSharp.Dom;

namespace AdControl.Documents.Html;

/// <summary>How an element shows, as far as it decides whether a person sees its text. Null colours are unknown.</summary>
internal readonly record struct Appearance(bool IsRemoved, bool IsInvisible, bool IsTiny, CssColor? Color, CssColor? Background)
{
    // Smaller than this nobody reads.
    private const double TinyPixels = 2;

    public static readonly Appearance Page = new(false, false, false, CssColor.Black, CssColor.White);

    public bool IsHidden => IsRemoved || IsInvisible || IsTiny || Color is { IsTransparent: true } || (Color is not null && Color == Background);

    /// <summary>The appearance of a child: what it inherits, then what its attributes and styles say.</summary>
    public Appearance Of(IElement element, StyleSheet styles)
    {
        var own = this with { IsRemoved = IsRemoved || HasHidingAttribute(element) };
        if (element.LocalName == "a") own = own with { Color = null };
        if (element.LocalName is "button" or "input" or "select" or "mark") own = own with { Background = null };
        if (element.GetAttribute("bgcolor") is { } background) own = own with { Background = CssColor.Parse(background.Trim().ToLowerInvariant()) };
        if (element.HasAttribute("background")) own = own with { Background = null };
        if (element.LocalName == "font" && element.GetAttribute("color") is { } color) own = own with { Color = CssColor.Parse(color.Trim().ToLowerInvariant()) };
        foreach (var (property, value) in styles.ValuesFor(element)) own = own.With(property, value, Background);
        return own;
    }

    private static bool HasHidingAttribute(IElement element) =>
        element.HasAttribute("hidden") || element.LocalName == "template" || (element.LocalName == "dialog" && !element.HasAttribute("open"));

    private Appearance With(string property, string value, CssColor? inheritedBackground) => property switch
    {
        "display" when value == "none" => this with { IsRemoved = true },
        "visibility" => this with { IsInvisible = value is "hidden" or "collapse" },
        "opacity" when Number(value) is <= 0.05 => this with { IsRemoved = true },
        "font-size" => this with { IsTiny = Number(value) is { } size && (size == 0 || (size < TinyPixels && value.EndsWith("px", StringComparison.Ordinal))) },
        "text-indent" or "left" or "top" when Number(value) is <= -900 => this with { IsRemoved = true },
        "clip" when value.Replace(" ", "", StringComparison.Ordinal) is "rect(0,0,0,0)" or "rect(0000)" or "rect(1px,1px,1px,1px)" => this with { IsRemoved = true },
        "clip-path" when value.StartsWith("inset(50%", StringComparison.Ordinal) || value.StartsWith("inset(100%", StringComparison.Ordinal) => this with { IsRemoved = true },
        "color" when value is not "inherit" and not "currentcolor" => this with { Color = CssColor.Parse(value) },
        "background-color" => this with { Background = Flat(value, inheritedBackground) },
        "background" => this with { Background = Flat(value, inheritedBackground) },
        "background-image" when value != "none" => this with { Background = null },
        _ => this,
    };

    private static CssColor? Flat(string value, CssColor? inherited)
    {
        if (value is "none" or "inherit" or "initial" or "transparent") return inherited;
        return CssColor.Parse(value) is { } color ? color.IsTransparent ? inherited : color : null;
    }

    private static double? Number(string value)
    {
        var length = 0;
        while (length < value.Length && (char.IsAsciiDigit(value[length]) || value[length] is '.' or '-')) length++;
        return double.TryParse(value.AsSpan(0, length), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
