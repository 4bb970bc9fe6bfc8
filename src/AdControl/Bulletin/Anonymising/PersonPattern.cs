using System.Text.RegularExpressions;

namespace AdControl.Bulletin.Anonymising;

/// <summary>All the ways in which an act may write the name of one person: both orders, initials, the family name alone.</summary>
internal sealed class PersonPattern
{
    private const int ShortestFamilyName = 3;
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(2);

    private readonly Regex whole;
    private readonly Regex? family;

    private PersonPattern(string name, Regex whole, Regex? family) => (Name, this.whole, this.family) = (name, whole, family);

    public string Name { get; }

    /// <summary>The pattern of a name; null when nothing is left of it without its civility.</summary>
    public static PersonPattern? Of(string name, IReadOnlyList<string> civilities)
    {
        var words = name.Split([' ', '\u00A0', '\u202F'], StringSplitOptions.RemoveEmptyEntries).SkipWhile(w => civilities.Contains(w, StringComparer.OrdinalIgnoreCase)).ToArray();
        if (words.Length == 0) return null;
        // A family name written in capitals tells itself apart; otherwise the first word is the first name.
        var first = words.Length == 1 ? [] : words.TakeWhile((w, i) => i == 0 || !IsCapitals(w)).ToArray();
        if (first.Length == words.Length) first = words[..1];
        if (first.Length > 0 && IsCapitals(words[0]) && !IsCapitals(words[^1])) (first, words) = ([words[^1]], [words[^1], .. words[..^1]]);
        return Build(string.Join(' ', words), first, words[first.Length..]);
    }

    public IEnumerable<(int Start, int Length)> In(string original, string folded)
    {
        foreach (var match in whole.Matches(folded).Cast<Match>()) yield return (match.Index, match.Length);
        if (family is null) yield break;
        foreach (var match in family.Matches(folded).Cast<Match>())
            if (char.IsUpper(original[match.Index])) yield return (match.Index, match.Length);
    }

    private static PersonPattern Build(string name, string[] first, string[] last)
    {
        var (f, l) = (Words(first), Words(last));
        var initials = string.Join(@"[\s-]*", first.SelectMany(w => w.Split('-')).Where(w => w.Length > 0).Select(w => Regex.Escape(LetterFold.Of(w[..1])) + @"\.?"));
        var forms = first.Length == 0 ? l : $@"{f}\s+{l}|{l}\s+{f}|{initials}\s*{l}|{l}\s+{initials.Replace(@"\.?", @"\.", StringComparison.Ordinal)}";
        var alone = last.Sum(w => w.Length) < ShortestFamilyName ? null : New($@"(?<![\w-]){l}(?![\w-])");
        return new PersonPattern(name, New($@"(?<![\w-])(?:{forms})(?![\w-])"), first.Length == 0 ? null : alone);
    }

    private static string Words(string[] words) => string.Join(@"\s+", words.Select(w => Regex.Escape(LetterFold.Of(w)).Replace("-", @"[\s-]", StringComparison.Ordinal)));

    private static bool IsCapitals(string word) => word.Length > 1 && word.All(c => !char.IsLetter(c) || char.IsUpper(c));

    private static Regex New(string pattern) => new(pattern, RegexOptions.CultureInvariant, s_limit);
}
