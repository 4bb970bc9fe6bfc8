using AdControl.Advertising;
using AdControl.Documents;
using AdControl.Rules;

namespace AdControl.Law.Testing;

/// <summary>The cases of a pack: what each rule must do, and whether it does.</summary>
public sealed class RuleCases
{
    private RuleCases(IReadOnlyList<RuleCase> all, IReadOnlyList<RuleProblem> problems) => (All, Problems) = (all, problems);

    /// <summary>The cases, in the order of the files.</summary>
    public IReadOnlyList<RuleCase> All { get; }

    /// <summary>What is wrong with the files; a file with a problem still gives its other cases.</summary>
    public IReadOnlyList<RuleProblem> Problems { get; }

    /// <summary>Reads the case files beside the rules of <paramref name="pack"/>.</summary>
    /// <exception cref="RulePackException">A file cannot be read from the disk.</exception>
    public static RuleCases Of(RulePack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var all = new List<RuleCase>();
        var problems = new List<RuleProblem>();
        foreach (var found in PackFiles.ReadCases(pack.Directory))
        {
            var file = new LawFile(found.Name, found.Text);
            var cases = RuleCaseReader.Read(file);
            problems.AddRange(file.Problems);
            problems.AddRange(cases.Where(c => pack.Find(c.Rule).Count == 0).Select(c => UnknownRule(pack, c)));
            all.AddRange(cases.Where(c => pack.Find(c.Rule).Count > 0));
        }
        return new RuleCases(all, problems);
    }

    /// <summary>The cases that <paramref name="choose"/> wants.</summary>
    public RuleCases Where(Func<RuleCase, bool> choose) => new([.. All.Where(choose)], Problems);

    /// <summary>Runs the cases on the rules of <paramref name="pack"/>.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="today">The date of law of cases that state none.</param>
    /// <param name="language">The language of explanations.</param>
    /// <param name="cancellation">Stops between two cases.</param>
    public IReadOnlyList<RuleCaseResult> Run(RulePack pack, DateOnly today, Language language = Language.French, CancellationToken cancellation = default)
    {
        var results = new List<RuleCaseResult>(All.Count);
        foreach (var one in All)
        {
            cancellation.ThrowIfCancellationRequested();
            results.Add(Run(pack, one, today, language));
        }
        return results;
    }

    private static RuleCaseResult Run(RulePack pack, RuleCase one, DateOnly today, Language language)
    {
        var request = RequestOf(pack, one, today, language);
        var document = DocumentReader.Read(System.Text.Encoding.UTF8.GetBytes(one.Text), "case.txt");
        var explained = new RuleExplainer(pack).Explain(one.Rule, document, new AdFacts(document, pack, one.LetterHeight), request, one.Medicines);
        var outcome = explained.Max(e => Rank(e.Outcome)) switch { 3 => RuleOutcome.Fires, 2 => RuleOutcome.Undecided, 1 => RuleOutcome.Passes, _ => RuleOutcome.NotApplicable };
        var passages = explained.SelectMany(e => e.Passages).DistinctBy(p => (p.Start, p.Length)).OrderBy(p => p.Start).Select(p => p.Text).ToList();
        return new RuleCaseResult(
            one, outcome, passages, [.. explained.SelectMany(e => e.Needs).Distinct()],
            string.Join('\n', explained.Select(e => e.ToSentences(language))),
            [.. explained.SelectMany(e => e.Dismissed).Distinct()]);
    }

    // Of several medicines the worst outcome is the advertisement's.
    private static int Rank(RuleOutcome outcome) => outcome switch
    {
        RuleOutcome.Fires => 3,
        RuleOutcome.Undecided => 2,
        RuleOutcome.Passes => 1,
        _ => 0,
    };

    private static CheckRequest RequestOf(RulePack pack, RuleCase one, DateOnly today, Language language)
    {
        var versions = pack.Find(one.Rule);
        var date = one.Date ?? DateInForce(versions, today);
        var rule = versions.FirstOrDefault(v => v.InForce.Contains(date) && IsFor(v, one)) ?? versions.FirstOrDefault(v => v.InForce.Contains(date)) ?? versions[^1];
        return new CheckRequest
        {
            Audience = one.Audience ?? (rule.Audiences.Count > 0 ? rule.Audiences[0] : Audience.Public),
            Product = one.Product ?? (rule.Products.Count > 0 ? rule.Products[0] : ProductKind.Medicine),
            Medium = one.Medium,
            DeviceClass = one.DeviceClass,
            LawDate = date,
            Submission = one.Submission,
            Language = language,
            Stages = [rule.Stage],
        };
    }

    private static bool IsFor(LawRule rule, RuleCase one) =>
        (one.Product is not { } product || rule.Products.Count == 0 || rule.Products.Contains(product))
        && (one.Audience is not { } audience || rule.Audiences.Count == 0 || rule.Audiences.Contains(audience));

    private static DateOnly DateInForce(IReadOnlyList<LawRule> versions, DateOnly today)
    {
        if (versions.Any(v => v.InForce.Contains(today))) return today;
        var last = versions[^1].InForce;
        return last.From > today ? last.From.Value : last.Until ?? today;
    }

    private static RuleProblem UnknownRule(RulePack pack, RuleCase one)
    {
        var near = pack.NearestId(one.Rule);
        return new RuleProblem("cases.rule", ProblemSeverity.Error, one.File, one.Line, 1, "", $"The pack has no rule \"{one.Rule}\".", near is null ? "Write the name of a rule." : $"Did you mean \"{near}\"?");
    }
}
