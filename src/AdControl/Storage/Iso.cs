using System.Globalization;

namespace AdControl.Storage;

/// <summary>Days, moments and amounts as the store, the journal and the procedures write them.</summary>
internal static class Iso
{
    private const string Day = "yyyy-MM-dd";

    public static string Of(DateOnly date) => date.ToString(Day, CultureInfo.InvariantCulture);

    public static string? Of(DateOnly? date) => date is { } known ? Of(known) : null;

    public static string Of(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static DateOnly Date(string text) => DateOnly.ParseExact(text, Day, CultureInfo.InvariantCulture);

    /// <summary>The day a text states; null when it states none.</summary>
    public static DateOnly? DateOrNull(string? text) => DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    public static decimal Amount(string text) => decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
