using System.Globalization;

namespace AdControl.Server.Pages.Dossiers;

/// <summary>What people type, as values.</summary>
internal static class Entered
{
    /// <summary>Without spaces around it and with one kind of line end.</summary>
    public static string Text(string? typed) => (typed ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Trim();

    /// <summary>The same; null when nothing was typed.</summary>
    public static string? TextOrNull(string? typed) => Text(typed) is { Length: > 0 } text ? text : null;

    /// <summary>A day written 2026-03-31; null when it is not one.</summary>
    public static DateOnly? Day(string? typed) => DateOnly.TryParseExact(typed?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A number, with a point or a comma, and spaces between thousands; null when it is not one.</summary>
    public static double? Number(string? typed)
    {
        var plain = string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c))).Replace(',', '.');
        return double.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>A whole number; null when it is not one.</summary>
    public static int? Whole(string? typed) => int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
