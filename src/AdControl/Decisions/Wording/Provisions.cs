using System.Text.RegularExpressions;

namespace AdControl.Decisions.Wording;

/// <summary>Writes the articles a source names as an act cites them.</summary>
internal static partial class Provisions
{
    /// <param name="cites">Sources such as <c>CSP:R5122-4:2°</c> or <c>CSP:L5122-3:1</c> (a paragraph); others than of the code are left out.</param>
    /// <param name="before">What stands before.</param>
    public static string? Of(IEnumerable<string> cites, Preposition before)
    {
        var named = cites.Select(Read).OfType<(string Article, string Part)>().Distinct().ToList();
        if (named.Count == 0) return null;
        if (named.Count == 1) return WithPart(named[0].Article, named[0].Part, before);
        if (named.TrueForAll(n => n.Part.Length == 0)) return $"{Plural(before)}articles {FrenchWords.List(named.Select(n => Number(n.Article)))}";
        return FrenchWords.List(named.Select(n => WithPart(n.Article, n.Part, before)));
    }

    /// <summary>The articles named, each as an act writes it and as a source does: « R. 5122-4 », « R5122-4 ».</summary>
    public static IEnumerable<(string Written, string Short)> Articles(IEnumerable<string> cites) =>
        cites.Select(Read).OfType<(string Article, string Part)>().Select(n => (Number(n.Article), n.Article)).Distinct();

    private static (string Article, string Part)? Read(string cite)
    {
        var found = Cite().Match(cite);
        return found.Success ? (found.Groups["article"].Value, found.Groups["part"].Value) : null;
    }

    private static string WithPart(string article, string part, Preposition before)
    {
        if (part.Length == 0) return before == Preposition.Bare ? $"article {Number(article)}" : $"{BeforeArticle(before)}l’article {Number(article)}";
        var inner = $"de l’article {Number(article)}";
        if (int.TryParse(part, out var paragraph)) return $"{Singular(before)}{Ordinal(paragraph)} alinéa {inner}";
        var pieces = part.Split(':');
        var point = pieces.Length > 1 ? $"{pieces[1]} du {pieces[0]}" : pieces[0];
        return $"{Singular(before)}{point} {inner}";
    }

    private static string Number(string article) => $"{article[0]}. {article[1..]}";

    private static string Ordinal(int number) => number switch { 1 => "premier", 2 => "deuxième", 3 => "troisième", 4 => "quatrième", 5 => "cinquième", _ => $"{number}e" };

    private static string BeforeArticle(Preposition before) => before switch { Preposition.At => "à ", Preposition.Of => "de ", _ => "" };

    private static string Singular(Preposition before) => before switch { Preposition.At => "au ", Preposition.Of => "du ", Preposition.Bare => "", _ => "le " };

    private static string Plural(Preposition before) => before switch { Preposition.At => "aux ", Preposition.Of => "des ", Preposition.Bare => "", _ => "les " };

    [GeneratedRegex(@"^CSP:(?<article>[LRD]\d+(-\d+)*)(:(?<part>[^:]+(:[a-z])?))?$")]
    private static partial Regex Cite();
}
