namespace AdControl.Documents.Acts;

/// <summary>The small forms that the layout of a French act adds to its words: numbers of articles, dates in full, labels.</summary>
internal static class ActForms
{
    public const string Dash = "–";

    /// <param name="number">From 1.</param>
    public static string Article(int number) => number == 1 ? "Article 1er" : $"Article {number}";

    /// <param name="number">From 1.</param>
    public static string Item(int number) => $"{number}°";

    public static string Annex(int number, int count) => count == 1 ? "Annexe" : $"Annexe {number}";

    public static string Reference(string reference) => $"Réf. : {reference}";

    public static string Attention(string name) => $"À l’attention de {name}";

    /// <summary>Place and date, or what is known of them; null when neither is. A draft leaves room for the date.</summary>
    public static string? DoneAt(string? place, DateOnly? date) => (place, date) switch
    {
        (null, null) => null,
        (null, { } day) => $"Le {ActDates.InFull(day)}",
        (_, { } day) => $"Fait à {place}, le {ActDates.InFull(day)}",
        _ => $"Fait à {place}, le …",
    };
}
