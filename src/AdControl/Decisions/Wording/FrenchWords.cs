using System.Globalization;
using System.Text.RegularExpressions;
using AdControl.Decisions.Facts;
using AdControl.Documents.Acts;
using AdControl.Law;

namespace AdControl.Decisions.Wording;

/// <summary>What wordings read as <c>fr</c>: the small grammar of French that turns facts into words. No law in it.</summary>
internal sealed partial class FrenchWords
{
    private static readonly string[] Numbers =
        ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize"];

    public static FrenchWords Instance { get; } = new();

    /// <summary>1er mars 2026.</summary>
    public static string? Date(DateOnly? date) => date is { } day ? ActDates.InFull(day) : null;

    /// <summary>1er mars 2026 à 9 h 05 min 00 s, heure de Paris.</summary>
    public static string? Moment(DateTimeOffset? moment)
    {
        if (moment is not { } at) return null;
        var paris = LegalTime.Local(at).DateTime;
        return string.Create(CultureInfo.InvariantCulture, $"{Date(DateOnly.FromDateTime(paris))} à {paris.Hour} h {paris.Minute:00} min {paris.Second:00} s (heure de Paris)");
    }

    /// <summary>« un mois », « deux mois », « 24 mois ».</summary>
    public static string Count(double number, string one, string many)
    {
        var isWord = number >= 0 && number < Numbers.Length && number % 1 == 0;
        return $"{(isWord ? Numbers[(int)number] : Number(number))} {(Math.Abs(number) < 2 ? one : many)}";
    }

    /// <summary>Months, as years where they are whole: « deux ans », « trois mois ».</summary>
    public static string Span(double months) => months >= 12 && months % 12 == 0 ? Count(months / 12, "an", "ans") : Count(months, "mois", "mois");

    /// <summary>2 500,50: thousands parted, decimal comma.</summary>
    public static string? Number(double? number) => number is { } value
        ? value.ToString(value % 1 == 0 ? "#,0" : "#,0.00", new NumberFormatInfo { NumberGroupSeparator = " ", NumberDecimalSeparator = "," })
        : null;

    /// <summary>« a, b et c ».</summary>
    public static string List(IEnumerable<string> items)
    {
        var all = items.ToList();
        return all.Count <= 1 ? string.Concat(all) : $"{string.Join(", ", all.Take(all.Count - 1))} et {all[^1]}";
    }

    /// <summary>A passage between guillemets; quotation marks within it become the inner ones.</summary>
    public static string? Quote(string? text) => text is null ? null : $"« {White().Replace(text.Replace("«", "“", StringComparison.Ordinal).Replace("»", "”", StringComparison.Ordinal), " ").Trim()} »";

    /// <summary>Passages between guillemets, joined.</summary>
    public static string Quotes(IEnumerable<string> texts) => List(texts.Select(t => Quote(t)!));

    /// <summary>« la mention « a » », « les mentions « a » et « b » ».</summary>
    public static string Mentions(IReadOnlyList<string> texts) => $"{(texts.Count == 1 ? "la mention" : "les mentions")} {Quotes(texts)}";

    /// <summary>« (page 3) » with a space before it; nothing for an unknown page.</summary>
    public static string Page(int? page) => page is { } number ? string.Create(CultureInfo.InvariantCulture, $" (page {number})") : "";

    /// <summary>A sentence as a clause: without its full stop, its first letter small unless it begins a name in capitals, its apostrophes curved; null for none.</summary>
    public static string? Clause(string? sentence)
    {
        var text = (sentence ?? "").Trim().TrimEnd('.', ';', ' ').Replace('\'', '’');
        if (text.Length == 0) return null;
        return text.Length > 1 && char.IsUpper(text[0]) && !char.IsUpper(text[1]) ? char.ToLower(text[0], CultureInfo.InvariantCulture) + text[1..] : text;
    }

    /// <summary>« que … », « qu’… ».</summary>
    public static string? That(string? sentence) => Clause(sentence) is { } clause ? Elided("que", clause) : null;

    /// <summary>« de … », « d’… ».</summary>
    public static string Of(string? text) => Elided("de", text ?? "");

    /// <summary>The provisions of the code a source names, with an article: « le 2° de l’article R. 5122-4 », « les articles L. 5122-2 et R. 5122-1 »; null when it names none.</summary>
    public static string? Provision(IEnumerable<string> cites) => Provisions.Of(cites, Preposition.None);

    /// <summary>The same after « à »: « au 2° de l’article R. 5122-4 ».</summary>
    public static string? AtProvision(IEnumerable<string> cites) => Provisions.Of(cites, Preposition.At);

    /// <summary>The same after « de »: « du 2° de l’article R. 5122-4 ».</summary>
    public static string? OfProvision(IEnumerable<string> cites) => Provisions.Of(cites, Preposition.Of);

    /// <summary>The same in brackets, without an article of its own: « 2° de l’article R. 5122-4 ».</summary>
    public static string? Cited(IEnumerable<string> cites) => Provisions.Of(cites, Preposition.Bare);

    /// <summary>The recommendation a source names: « Terminologie, 25/05/2021 »; null when it names none.</summary>
    public static string? Recommendation(IEnumerable<string> cites) =>
        cites.FirstOrDefault(c => !c.StartsWith("CSP:", StringComparison.Ordinal)) is { } cite ? Quote(cite[(cite.IndexOf(':', StringComparison.Ordinal) + 1)..]) : null;

    /// <summary>The products with an article and their codes: « la spécialité pharmaceutique X (code CIS 60000017) »; null when there are none.</summary>
    public static string? Products(IEnumerable<ProductFacts> products) => ProductWords.Of(products, Preposition.None);

    /// <summary>The same after « de »: « de la spécialité… », « des spécialités… ».</summary>
    public static string? OfProducts(IEnumerable<ProductFacts> products) => ProductWords.Of(products, Preposition.Of);

    /// <summary>The same after « à »: « à la spécialité… », « aux spécialités… ».</summary>
    public static string? AtProducts(IEnumerable<ProductFacts> products) => ProductWords.Of(products, Preposition.At);

    /// <summary>« la société X »; the word is not said twice. Null when nobody is known.</summary>
    public static string? Company(CompanyFacts? company) => company is null ? null
        : company.Name.StartsWith("société", StringComparison.OrdinalIgnoreCase) ? $"la {company.Name}" : $"la société {company.Name}";

    /// <summary>The text with a capital at its beginning.</summary>
    public static string? Capital(string? text) => string.IsNullOrEmpty(text) ? text : char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];

    public static string Elided(string word, string text) => text.Length > 0 && IsVowel(text[0]) ? $"{word[..^1]}’{text}" : $"{word} {text}";

    private static bool IsVowel(char c) => "aeiouyàâéèêëîïôöùûüœ".Contains(char.ToLower(c, CultureInfo.InvariantCulture), StringComparison.Ordinal);

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();
}
