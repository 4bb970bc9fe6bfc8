using System.Text.RegularExpressions;

namespace AdControl.Bulletin.Anonymising;

/// <summary>Looks for what may be the name of a person nobody told of, and for addresses and numbers that reach one. It proposes; a person decides.</summary>
internal sealed partial class PersonDetector
{
    private const string Capital = @"[A-ZÀ-ÖØ-ÞŒ](?:[\p{L}’'‑-]*\p{L}|\.)?";
    private const string Particle = @"(?:de|du|des|d['’]|la|le|von|van|der|den|el|al|ben|di|da)";
    private const string Name = $@"{Capital}(?:\s+(?:{Particle}\s*)*{Capital}){{0,3}}";
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(2);

    private readonly Regex afterCivility;
    private readonly Regex afterFirstName;
    private readonly HashSet<string> legalWords;

    public PersonDetector(BulletinPlan plan)
    {
        afterCivility = new($@"(?<![\w’'])(?:{Alternatives(plan.Civilities)})\s+(?<name>(?:{Particle}\s*)*{Name})(?:(?:\s*,\s*|\s+et\s+)(?<name>(?:{Particle}\s*)*{Name}))*", RegexOptions.CultureInvariant, s_limit);
        afterFirstName = new($@"(?<![\w’'‑-])(?<name>(?:{Alternatives(plan.FirstNames)})(?:-(?:{Alternatives(plan.FirstNames)}))?\s+(?:{Particle}\s*)*{Capital}(?:[\s-]{Capital})?)", RegexOptions.CultureInvariant, s_limit);
        legalWords = [.. plan.LegalWords.Select(LetterFold.Of)];
    }

    public IEnumerable<(int Start, int Length)> Names(string text)
    {
        foreach (var match in afterCivility.Matches(text).Cast<Match>())
            foreach (var name in match.Groups["name"].Captures.Cast<Capture>()) yield return (name.Index, name.Length);
        foreach (var match in afterFirstName.Matches(text).Cast<Match>())
            if (!legalWords.Contains(LetterFold.Of(WordBefore(text, match.Index)))) yield return (match.Index, match.Length);
    }

    public static IEnumerable<(int Start, int Length)> Contacts(string text) =>
        MailAddress().Matches(text).Concat(Telephone().Matches(text)).Select(m => (m.Index, m.Length));

    private static string WordBefore(string text, int at)
    {
        var end = at;
        while (end > 0 && !char.IsLetter(text[end - 1])) end--;
        var start = end;
        while (start > 0 && char.IsLetter(text[start - 1])) start--;
        return text[start..end];
    }

    private static string Alternatives(IEnumerable<string> words) => string.Join('|', words.OrderByDescending(w => w.Length).Select(Regex.Escape));

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex MailAddress();

    [GeneratedRegex(@"(?<!\d)(?:(?:\+|00)33[\s.\u00A0\u202F]?|0)[1-9](?:[\s.\u00A0\u202F-]?\d{2}){4}(?!\d)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Telephone();
}
