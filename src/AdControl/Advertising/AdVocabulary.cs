using AdControl.Rules;
using AdControl.Rules.Vocabularies;

namespace AdControl.Advertising;

/// <summary>What rules may read of <c>ad</c>.</summary>
internal static class AdVocabulary
{
    public static void Define(TypeBuilder<AdFacts> type, PackNames names)
    {
        DefinePhrases(type, names);
        DefinePatterns(type, names);
        DefineNames(type);
        DefineShape(type, names);
    }

    private static void DefinePhrases(TypeBuilder<AdFacts> type, PackNames names)
    {
        string? Sets(object?[] arguments) => names.UnknownSet(arguments[0]) ?? (arguments.Length > 1 ? names.UnknownSet(arguments[1]) : null);
        type.Method("Says", (AdFacts ad, string set) => ad.Phrases.Says(set), evidence: (ad, a) => ad.Phrases.Spans(Text(a, 0)), check: Sets)
            .Method("Count", (AdFacts ad, string set) => ad.Phrases.Count(set), evidence: (ad, a) => ad.Phrases.Spans(Text(a, 0)), check: Sets)
            .Method("Near", (AdFacts ad, string first, string second, int words) => ad.Phrases.Near(first, second, words).Count > 0,
                evidence: (ad, a) => ad.Phrases.Near(Text(a, 0), Text(a, 1), Convert.ToInt32(a[2], System.Globalization.CultureInfo.InvariantCulture)), check: Sets)
            .Method("SameSentence", (AdFacts ad, string first, string second) => ad.Phrases.SameSentence(first, second).Count > 0,
                evidence: (ad, a) => ad.Phrases.SameSentence(Text(a, 0), Text(a, 1)), check: Sets);
    }

    private static void DefinePatterns(TypeBuilder<AdFacts> type, PackNames names)
    {
        string? Pattern(object?[] arguments) => names.UnknownPattern(arguments[0]);
        IEnumerable<TextSpan> Found(AdFacts ad, object?[] arguments) => ad.Phrases.Captures(Text(arguments, 0)).Select(c => c.Span);
        type.Method("Matches", (AdFacts ad, string pattern) => ad.Phrases.Matches(pattern).Count > 0, evidence: (ad, a) => ad.Phrases.Matches(Text(a, 0)), check: Pattern)
            .Method("Captures", (AdFacts ad, string pattern) => Captures(ad, pattern), evidence: Found, check: Pattern)
            .Method("Values", (AdFacts ad, string pattern) => ad.Phrases.Values(pattern), evidence: Found, check: Pattern);
    }

    private static void DefineNames(TypeBuilder<AdFacts> type) => type
        .Method("Quotes", (AdFacts ad, string wording) => ad.Phrases.Quotes(wording).Count > 0, evidence: (ad, a) => ad.Phrases.Quotes(Text(a, 0)))
        .Method("Names", (AdFacts ad, string name) => ad.Phrases.Names(name).Count > 0, evidence: (ad, a) => ad.Phrases.Names(Text(a, 0)))
        .Method("NamesSubstance", (AdFacts ad, string name) => ad.Substance(name).Count > 0, evidence: (ad, a) => ad.Substance(Text(a, 0)))
        .Method("SharedWords", (AdFacts ad, string text) => ad.Phrases.SharedWords(text).Count, evidence: (ad, a) => ad.Phrases.SharedWords(Text(a, 0)));

    private static void DefineShape(TypeBuilder<AdFacts> type, PackNames names) => type
        .Method("LetterHeight", (AdFacts ad, string set) => ad.LetterHeight(set) ?? 0, evidence: (ad, a) => ad.Phrases.Spans(Text(a, 0)),
            need: "layout", known: (ad, a) => ad.LetterHeight(Text(a, 0)) is not null, check: a => names.UnknownSet(a[0]))
        .Property("Text", ad => ad.Text)
        .Property("Words", ad => ad.Words)
        .Property("Pages", ad => ad.Pages)
        .Property("HasPictures", ad => ad.HasPictures);

    private static IReadOnlyList<string> Captures(AdFacts ad, string pattern) => [.. ad.Phrases.Captures(pattern).Select(c => c.Text)];

    private static string Text(object?[] arguments, int index) => arguments[index] as string ?? "";
}
