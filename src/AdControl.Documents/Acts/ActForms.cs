using System.Globalization;

namespace AdControl.Documents.Acts;

/// <summary>The small forms that the layout of a French act adds to its words: numbers of articles, dates in full, labels.</summary>
internal static class ActForms
{
    public const string Dash = "–";

    private static readonly string[] Months =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    /// <param name="number">From 1.</param>
    public static string Article(int number) => number == 1 ? "Article 1er" : $"Article {number}";

    /// <param name="number">From 1.</param>
    public static string Item(int number) => $"{number}°";

    public static string Annex(int number, int count) => count == 1 ? "Annexe" : $"Annexe {number}";

    public static string Reference(string reference) => $"Réf. : {reference}";

    public static string Attention(string name) => $"À l’attention de {name}";

    /// <summary>A date in full: 1er mars 2026.</summary>
    public static string LongDate(DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"{(date.Day == 1 ? "1er" : date.Day)} {Months[date.Month - 1]} {date.Year}");

    /// <summary>Place and date, or what is known of them; null when neither is. A draft leaves room for the date.</summary>
    public static string? DoneAt(string? place, DateOnly? date) => (place, date) switch
    {
        (null, null) => null,
        (null, { } day) => $"Le {LongDate(day)}",
        (_, { } day) => $"Fait à {place}, le {LongDate(day)}",
        _ => $"Fait à {place}, le …",
    };
}
