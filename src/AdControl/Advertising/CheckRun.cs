using AdControl.Law;

namespace AdControl.Advertising;

/// <summary>Runs every rule of a pack on the facts of one advertisement and sorts the outcomes.</summary>
internal sealed class CheckRun(RulePack pack, CheckRequest request, CaseFacts facts, FindingBuilder builder)
{
    private readonly List<Finding> findings = [];
    private readonly List<ChecklistItem> checklist = [];
    private readonly List<UndecidedRule> undecided = [];
    private readonly List<string> passed = [];
    private readonly List<string> notApplicable = [];

    public IReadOnlyList<ChecklistItem> Checklist => checklist;

    public IReadOnlyList<UndecidedRule> Undecided => undecided;

    public IReadOnlyList<string> Passed => passed;

    /// <summary>Rules none of whose dated versions applies.</summary>
    public IReadOnlyList<string> NotApplicable => notApplicable;

    /// <summary>Those with a place in the order of the text, then those without, the most serious first.</summary>
    public IReadOnlyList<Finding> Findings =>
        [.. findings.OrderBy(f => f.Evidence.Count == 0 ? int.MaxValue : f.Evidence[0].Start).ThenByDescending(f => f.Level)];

    /// <summary>Whether no rule passed, fired or asked anything.</summary>
    public bool DecidedNothing => findings.Count == 0 && passed.Count == 0 && checklist.Count == 0;

    public void Run(CancellationToken cancellation)
    {
        var applied = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rule in pack.Content.Rules)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Run(rule)) applied.Add(rule.Law.Id);
        }
        foreach (var rule in pack.Content.Rules)
            if (applied.Add(rule.Law.Id)) notApplicable.Add(rule.Law.Id);
    }

    /// <returns>Whether the rule applies.</returns>
    private bool Run(PackRule rule)
    {
        if (!rule.Law.AppliesTo(request)) return false;
        var cases = facts.For(rule);
        var judged = cases.Select(inputs => (Inputs: inputs, Judgement: RuleJudgement.Of(rule, request, inputs))).ToList();
        Sort(rule, judged);
        var applies = judged.Any(j => j.Judgement.Outcome != RuleOutcome.NotApplicable);
        if (applies) Ask(rule);
        return applies;
    }

    private void Sort(PackRule rule, List<(CaseInputs Inputs, RuleJudgement Judgement)> judged)
    {
        var fired = judged.Where(j => j.Judgement.Outcome == RuleOutcome.Fires).Select(j => j.Inputs).ToList();
        var needs = judged.SelectMany(j => j.Judgement.Needs).Distinct().ToList();
        if (fired.Count > 0) findings.AddRange(builder.Build(rule, fired));
        if (needs.Count > 0) undecided.Add(new UndecidedRule(rule.Law.Id, rule.Law.Article, rule.Law.Title.In(request.Language), needs));
        var isDecided = fired.Count == 0 && needs.Count == 0 && rule.Law.Kind != FindingKind.Checklist;
        if (isDecided && judged.Any(j => j.Judgement.Outcome == RuleOutcome.Passes)) passed.Add(rule.Law.Id);
    }

    private void Ask(PackRule rule)
    {
        if (rule.Law.Question.IsEmpty) return;
        checklist.Add(new ChecklistItem(rule.Law.Id, rule.Law.Article, rule.Law.Title.In(request.Language), rule.Law.Question.In(request.Language)));
    }
}
