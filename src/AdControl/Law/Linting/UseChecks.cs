using AdControl.Advertising;
using AdControl.Rules;
using AdControl.Rules.Phrases;

namespace AdControl.Law.Linting;

/// <summary>Which phrase sets and patterns no rule reads.</summary>
internal static class UseChecks
{
    public static IEnumerable<RuleProblem> Of(RulePack pack)
    {
        var calls = pack.Content.Rules.SelectMany(r => r.Demand.Calls.Concat(r.When?.Calls ?? [])).ToList();
        var sets = pack.Phrases.Sets;
        var used = calls.SelectMany(FactVocabulary.SetsNamedBy).ToHashSet(StringComparer.Ordinal);
        AddIncluded(used, sets);
        var patterns = calls.SelectMany(FactVocabulary.PatternsNamedBy).ToHashSet(StringComparer.Ordinal);
        return sets.Where(s => !used.Contains(s.Name)).Select(s => Unused(s.FileName, "phrase set", s.Name))
            .Concat(pack.Phrases.Patterns.Keys.Where(p => !patterns.Contains(p)).Select(p => Unused("phrases", "pattern", p)));
    }

    private static void AddIncluded(HashSet<string> used, IReadOnlyList<PhraseSet> sets)
    {
        for (var before = -1; before != used.Count;)
        {
            before = used.Count;
            foreach (var set in sets.Where(s => used.Contains(s.Name))) used.UnionWith(set.Includes);
        }
    }

    private static RuleProblem Unused(string file, string what, string name) =>
        new("lint.unused", ProblemSeverity.Warning, file, 0, 0, "", $"No rule reads the {what} \"{name}\".", "Use it in a rule, include it in another set, or remove it.");
}
