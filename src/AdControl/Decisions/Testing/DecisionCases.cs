using AdControl.Decisions.Signing;
using AdControl.Decisions.Wording;
using AdControl.Documents.Acts;
using AdControl.Law;
using AdControl.Rules;

namespace AdControl.Decisions.Testing;

/// <summary>The cases of the wording of decisions: which acts must come of which facts, and whether they do.</summary>
public sealed class DecisionCases
{
    private DecisionCases(IReadOnlyList<DecisionCase> all, IReadOnlyList<RuleProblem> problems) => (All, Problems) = (all, problems);

    /// <summary>The cases, in the order of the files.</summary>
    public IReadOnlyList<DecisionCase> All { get; }

    /// <summary>What is wrong with the files; a file with a problem still gives its other cases.</summary>
    public IReadOnlyList<RuleProblem> Problems { get; }

    /// <summary>Reads the case files beside the wording.</summary>
    /// <exception cref="RulePackException">There is no pack.</exception>
    public static DecisionCases Of(DecisionPack pack)
    {
        var problems = new List<RuleProblem>();
        var all = new List<DecisionCase>();
        foreach (var found in PackFiles.ReadFolder(pack.Law.Directory, "decisions/", problems, cases: true))
        {
            var file = new LawFile(found.Name, found.Text);
            all.AddRange(new DecisionCaseReader(file).Read());
            problems.AddRange(file.Problems);
        }
        problems.AddRange(all.SelectMany(c => Named(c).Where(id => pack.Find(id).Count == 0).Select(id => Unknown(pack, c, id))));
        return new DecisionCases(all, problems);
    }

    /// <summary>Runs the cases.</summary>
    /// <param name="pack">The wording.</param>
    /// <param name="today">The date of law of cases that state none.</param>
    public IReadOnlyList<DecisionCaseResult> Run(DecisionPack pack, DateOnly today) => [.. All.Select(c => Run(pack, c, c.Date ?? today))];

    private static DecisionCaseResult Run(DecisionPack pack, DecisionCase one, DateOnly date)
    {
        try
        {
            var provisions = new ProductProvisions(pack, one.Facts, date);
            var steps = new WordingRun(pack, provisions.Facts, date).Steps().ToList();
            var wrote = steps.Select(s => s.Rule.Law.Id).Distinct().Order(StringComparer.Ordinal).ToList();
            var act = ActBuilder.Build(provisions.Facts, provisions, steps);
            var obstacles = one.Signer is { } signer ? Obstacles(pack, one, Careless(act, one), signer, date) : [];
            return new DecisionCaseResult(one, act, wrote, obstacles, [.. Failures(one, wrote, act, obstacles)]);
        }
        catch (WordingMissingException missing)
        {
            return new DecisionCaseResult(one, null, [], [], [missing.Message]);
        }
    }

    private static List<string> Obstacles(DecisionPack pack, DecisionCase one, ActDocument act, SigningFacts signer, DateOnly date) =>
        [.. new SigningCheck(pack).Check(act, one.Facts, signer, date).Select(o => o.Rule).Distinct().Order(StringComparer.Ordinal)];

    private static ActDocument Careless(ActDocument act, DecisionCase one) => act.Rewrite(s => s.Rule is not { } rule ? [s]
        : one.Without.Contains(rule, StringComparer.OrdinalIgnoreCase) ? []
        : one.Rewritten.TryGetValue(rule, out var words) ? [s with { Text = words }] : [s]);

    private static IEnumerable<string> Failures(DecisionCase one, IReadOnlyList<string> wrote, ActDocument act, IReadOnlyList<string> obstacles)
    {
        foreach (var failure in Differences("writes", one.Writes, wrote)) yield return failure;
        foreach (var failure in Differences("stands against signing", one.Obstacles, obstacles)) yield return failure;
        var text = ActText.Write(act);
        foreach (var words in one.Contains.Where(w => !text.Contains(w, StringComparison.Ordinal))) yield return $"The act does not say \"{words}\".";
        foreach (var words in one.Lacks.Where(w => text.Contains(w, StringComparison.Ordinal))) yield return $"The act says \"{words}\".";
    }

    private static IEnumerable<string> Differences(string what, IReadOnlyList<string>? expected, IReadOnlyList<string> got)
    {
        if (expected is null) yield break;
        foreach (var id in expected.Except(got)) yield return $"Expected, and not so: {id} {what}.";
        foreach (var id in got.Except(expected)) yield return $"Not expected: {id} {what}.";
    }

    private static IEnumerable<string> Named(DecisionCase one) => [.. one.Writes ?? [], .. one.Obstacles ?? [], .. one.Without, .. one.Rewritten.Keys];

    private static RuleProblem Unknown(DecisionPack pack, DecisionCase one, string id)
    {
        var near = NearestName.Of(id, pack.Rules.Select(r => r.Id));
        return new RuleProblem("cases.rule", ProblemSeverity.Error, one.File, one.Line, 1, "", $"The wording has no rule \"{id}\".", near is null ? "Write the name of a rule." : $"Did you mean \"{near}\"?");
    }
}
