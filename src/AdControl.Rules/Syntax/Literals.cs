using System.Globalization;

namespace AdControl.Rules.Syntax;

/// <summary>Values of number literals, in the format's own typing.</summary>
internal static class Literals
{
    public static LiteralSyntax Whole(TextSpan span, string text, bool isNegative)
    {
        var suffix = text.Length - text.TrimEnd('U', 'L').Length;
        var digits = text[..^suffix];
        var isHex = digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        var isBinary = digits.StartsWith("0b", StringComparison.OrdinalIgnoreCase);
        var style = isHex ? NumberStyles.AllowHexSpecifier : isBinary ? NumberStyles.AllowBinarySpecifier : NumberStyles.None;
        if (!ulong.TryParse(isHex || isBinary ? digits.AsSpan(2) : digits, style, CultureInfo.InvariantCulture, out var value) || (isNegative && value > 1UL << 63))
            throw new ExpressionException("expression.number", span.Start, $"The number {text} is too large.", "Whole numbers go up to 18446744073709551615; write 1e20 for a larger one.");
        // A suffix fixes the type: such a number adapts to none.
        return new(span, Typed(value, text[^suffix..], isNegative), suffix > 0 ? null : (isNegative ? "-" : "") + value.ToString(CultureInfo.InvariantCulture));
    }

    private static object Typed(ulong value, string suffix, bool isNegative) => (suffix, isNegative) switch
    {
        ("U", false) => value <= uint.MaxValue ? (object)(uint)value : value,
        ("UL", false) => value,
        ("L", false) => (long)value,
        (_, true) => value <= 1UL << 31 && suffix == "" ? (object)(int)-(long)value : unchecked(-(long)value),
        _ => value switch { <= int.MaxValue => (int)value, <= uint.MaxValue => (uint)value, <= long.MaxValue => (object)(long)value, _ => value },
    };

    public static LiteralSyntax Real(TextSpan span, string text, bool isNegative)
    {
        var suffix = char.ToUpperInvariant(text[^1]);
        var digits = (isNegative ? "-" : "") + (char.IsAsciiDigit(text[^1]) ? text : text[..^1]);
        return suffix switch
        {
            'F' => new(span, float.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture)),
            'M' => new(span, ToDecimal(digits) ?? throw new ExpressionException("expression.number", span.Start, $"The number {text} is outside the range of decimals.")),
            'D' => new(span, double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture)),
            _ => new(span, double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture), digits),
        };
    }

    /// <summary>The decimal without trailing zeros, as the format prints it; null when out of range.</summary>
    public static decimal? ToDecimal(string digits) =>
        decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value / 1.000000000000000000000000000000000m : null;
}
