using AdControl.Decisions.Facts;
using AdControl.Documents.Acts;

namespace AdControl.Decisions.Wording;

/// <summary>What a draft cannot know yet stands in it as a mark; signing fills it in.</summary>
internal static class LateWords
{
    /// <summary>The day of signature.</summary>
    public const string Date = "[date]";

    /// <summary>The reference of the act.</summary>
    public const string Reference = "[référence]";

    /// <summary>What a person has to complete: a fact the sentence needs was not given.</summary>
    public const string Gap = "[à compléter]";

    public static string DateOf(DecisionFacts facts) => FrenchWords.Date(facts.DecidedOn) ?? Date;

    public static string ReferenceOf(DecisionFacts facts) => facts.Reference ?? Reference;

    /// <summary>The act with its date and reference in the place of the marks.</summary>
    public static ActDocument Fill(ActDocument act, string reference, DateOnly date)
    {
        var day = FrenchWords.Date(date)!;
        var filled = act.Rewrite(s => [s with { Text = s.Text.Replace(Date, day, StringComparison.Ordinal).Replace(Reference, reference, StringComparison.Ordinal) }]);
        return filled with { Reference = reference, Date = date };
    }
}
