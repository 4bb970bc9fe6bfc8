using System.Globalization;

namespace AdControl.Documents.Html;

/// <summary>An opaque colour, or full transparency, of those ways of writing one that pages use to hide text.</summary>
internal readonly record struct CssColor(byte Red, byte Green, byte Blue, bool IsTransparent)
{
    public static readonly CssColor White = new(255, 255, 255, false);
    public static readonly CssColor Black = new(0, 0, 0, false);
    private static readonly CssColor Transparent = new(0, 0, 0, true);

    /// <summary>Null when the value is not one of the known forms.</summary>
    public static CssColor? Parse(string value) => value switch
    {
        "white" => White,
        "black" => Black,
        "transparent" => Transparent,
        "red" => new(255, 0, 0, false),
        "yellow" => new(255, 255, 0, false),
        "blue" => new(0, 0, 255, false),
        _ when value.StartsWith('#') => Hexadecimal(value.AsSpan(1)),
        _ when value.StartsWith("rgb", StringComparison.Ordinal) => Function(value),
        _ => null,
    };

    private static CssColor? Hexadecimal(ReadOnlySpan<char> digits)
    {
        Span<char> six = stackalloc char[6];
        if (digits.Length is 3 or 4) { for (var i = 0; i < 6; i++) six[i] = digits[i / 2]; }
        else if (digits.Length is 6 or 8) digits[..6].CopyTo(six);
        else return null;
        if (!int.TryParse(six, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var rgb)) return null;
        var transparent = (digits.Length == 4 && digits[3] == '0') || (digits.Length == 8 && digits[6..] is "00");
        return new((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb, transparent);
    }

    private static CssColor? Function(string value)
    {
        var open = value.IndexOf('(', StringComparison.Ordinal);
        if (open < 0) return null;
        var parts = value[(open + 1)..].TrimEnd(')').Split([',', ' ', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length < 3 || !byte.TryParse(parts[0], out var red) || !byte.TryParse(parts[1], out var green) || !byte.TryParse(parts[2], out var blue)) return null;
        return new(red, green, blue, parts is [_, _, _, "0" or "0%" or "0.0"]);
    }
}
