using System.Globalization;
using AdControl.Documents.Acts;
using AdControl.Law;

namespace AdControl.Decisions;

/// <summary>Compares a draft with what the rules wrote.</summary>
internal static class DecisionChanges
{
    public static IReadOnlyList<DecisionChange> Of(Decision decision) => Of(decision, WithRemoved(decision));

    public static Dictionary<string, ActMark> Marks(Decision decision, ActDocument withRemoved) =>
        Of(decision, withRemoved).ToDictionary(c => c.Sentence, Mark, StringComparer.Ordinal);

    private static IReadOnlyList<DecisionChange> Of(Decision decision, ActDocument withRemoved)
    {
        var original = decision.Original.Sentences.ToDictionary(s => s.Id, StringComparer.Ordinal);
        var current = decision.Current.Sentences.ToDictionary(s => s.Id, StringComparer.Ordinal);
        var last = decision.Edits.GroupBy(e => e.Sentence, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);
        return
        [
            .. withRemoved.Sentences
                .Select(s => (s.Id, Before: original.GetValueOrDefault(s.Id), Now: current.GetValueOrDefault(s.Id)))
                .Where(c => c.Before?.Text != c.Now?.Text && last.ContainsKey(c.Id))
                .Select(c => new DecisionChange(c.Id, c.Before?.Text, c.Now?.Text, last[c.Id].By, last[c.Id].At) { Rule = c.Before?.Rule }),
        ];
    }

    /// <summary>The current act with every sentence that was taken out back at its place.</summary>
    /// <remarks>The edits are made again without the removals, so that a sentence stays where later insertions left it; what was added and removed again leaves no trace.</remarks>
    public static ActDocument WithRemoved(Decision decision)
    {
        var original = decision.Original.Sentences.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        var gone = decision.Edits.Where(e => e.Kind == DecisionEditKind.Remove && original.Contains(e.Sentence)).Select(e => e.Sentence).ToHashSet(StringComparer.Ordinal);
        return Decision.Of(decision.Original, decision.Edits.Where(e => !gone.Contains(e.Sentence) || e.Kind == DecisionEditKind.Insert)).Current;
    }

    private static ActMark Mark(DecisionChange change)
    {
        var local = LegalTime.Local(change.At);
        var note = string.Create(CultureInfo.InvariantCulture, $"{change.By}, {local:dd/MM/yyyy HH:mm}");
        return change.Original is null ? new ActMark(ActMarkKind.Inserted, null, note)
            : change.Current is null ? new ActMark(ActMarkKind.Removed, null, note)
            : new ActMark(ActMarkKind.Edited, change.Original, note);
    }
}
