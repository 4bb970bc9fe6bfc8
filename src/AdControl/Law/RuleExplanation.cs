using AdControl.Advertising;
using AdControl.Rules.Explaining;

namespace AdControl.Law;

/// <summary>Why a rule ended as it did on one document and one medicine.</summary>
/// <param name="Rule">The rule, in the version of the date of law.</param>
/// <param name="Medicine">The name of the medicine; null when there is none to read.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Needs">What it needs, when it is undecided.</param>
/// <param name="When">The further condition with its values; null when there is none or a fact is missing.</param>
/// <param name="Demand">The demand with its values; null when it was not reached or a fact is missing.</param>
/// <param name="Passages">The passages it shows, in the order of the text.</param>
/// <param name="Dismissed">Matches of its phrase sets that do not count.</param>
public sealed record RuleExplanation(
    LawRule Rule, string? Medicine, RuleOutcome Outcome, IReadOnlyList<string> Needs, Explanation? When, Explanation? Demand,
    IReadOnlyList<EvidencePassage> Passages, IReadOnlyList<DismissedPassage> Dismissed)
{
    /// <summary>The explanation as sentences, in <paramref name="language"/>.</summary>
    public string ToSentences(Language language)
    {
        var lines = new List<string> { Opening(language) };
        if (When is not null) lines.Add(Indented(language == Language.French ? "Condition d'application :" : "Condition to apply:", When, language));
        if (Demand is not null) lines.Add(Indented(language == Language.French ? "Ce que la règle demande :" : "What the rule demands:", Demand, language));
        return string.Join('\n', lines);
    }

    private string Opening(Language language)
    {
        var about = Medicine is null ? "" : $" ({Medicine})";
        var needs = string.Join(", ", Needs);
        return (Outcome, language) switch
        {
            (RuleOutcome.Fires, Language.French) => $"{Rule.Id} n'est pas respectée{about}.",
            (RuleOutcome.Fires, _) => $"{Rule.Id} is not kept{about}.",
            (RuleOutcome.Passes, Language.French) => $"{Rule.Id} est respectée{about}.",
            (RuleOutcome.Passes, _) => $"{Rule.Id} is kept{about}.",
            (RuleOutcome.Undecided, Language.French) => $"{Rule.Id} ne peut pas être décidée{about} : il manque {needs}.",
            (RuleOutcome.Undecided, _) => $"{Rule.Id} cannot be decided{about}: it needs {needs}.",
            (_, Language.French) => $"{Rule.Id} ne s'applique pas ici{about}.",
            _ => $"{Rule.Id} does not apply here{about}.",
        };
    }

    private static string Indented(string title, Explanation explanation, Language language) =>
        title + "\n  " + explanation.ToSentences(language.WireName()).Replace("\n", "\n  ", StringComparison.Ordinal);
}
