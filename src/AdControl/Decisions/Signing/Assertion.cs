using System.Text.RegularExpressions;
using AdControl.Law;

namespace AdControl.Decisions.Signing;

/// <summary>Whether a French sentence asserts some words, or denies them. Grammar only: which words matter is for the rules to say.</summary>
internal static partial class Assertion
{
    // How far behind a verb its negation may stand: « est, en l'état, pas refusé ».
    private const int WordsAfter = 3;

    private static readonly string[] Before = ["ne", "aucun", "aucune", "aucunement", "nullement", "jamais"];
    private static readonly string[] After = ["pas", "jamais", "nullement", "aucunement"];

    /// <summary>Whether a sentence of a text has the words one after the other, and no negation.</summary>
    public static bool Holds(string text, string words) => Sentences().Split(text).Any(s => Places(s, words).Any(p => !IsDenied(p.Before, p.After)));

    /// <summary>Whether the words stand in a text one after the other.</summary>
    public static bool Contains(string text, string words) => Places(text, words).Any();

    /// <summary>Whether a sentence of a text gives a delay its length and its beginning.</summary>
    public static bool StatesDelay(string text) => Sentences().Split(text).Any(s => Delay().Match(FoldedText.Of(s)) is { Success: true } found && !IsDenied(Tokens(FoldedText.Of(s)[..found.Index]), []));

    private static IEnumerable<(string[] Before, string[] After)> Places(string text, string words)
    {
        var tokens = Tokens(FoldedText.Of(Elision().Replace(text, "ne ")));
        var wanted = Tokens(FoldedText.Of(Elision().Replace(words, "ne ")));
        for (var i = 0; wanted.Length > 0 && i <= tokens.Length - wanted.Length; i++)
            if (tokens.AsSpan(i, wanted.Length).SequenceEqual(wanted)) yield return (tokens[..i], tokens[(i + wanted.Length)..]);
    }

    private static bool IsDenied(string[] before, string[] after) => before.Any(Before.Contains) || after.Take(WordsAfter).Any(After.Contains);

    private static string[] Tokens(string folded) => folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"(?<!\p{L})[nN]['’]")]
    private static partial Regex Elision();

    // The full stop of « L. 5122-8 » ends no sentence.
    [GeneratedRegex(@"(?<=[.;!?])\s+(?=\p{Lu})")]
    private static partial Regex Sentences();

    [GeneratedRegex(@"\bdelai (?:franc )?(?:de |d )(?:un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|soixante|\d+) (?:jours?|semaines?|mois|ans?|annees?)\b.*\b(?:a compter|a partir|suivant|apres)\b")]
    private static partial Regex Delay();
}
