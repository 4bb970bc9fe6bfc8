using AdControl.Advertising;
using AdControl.Documents;
using AdControl.Products;

namespace AdControl.Law;

/// <summary>Runs one rule on one document and says why it ends as it does.</summary>
public sealed class RuleExplainer
{
    private readonly RulePack pack;

    /// <summary>Explains rules of <paramref name="pack"/>.</summary>
    public RuleExplainer(RulePack pack) => this.pack = pack;

    /// <summary>Explains a rule, once for each medicine it reads.</summary>
    /// <param name="id">The rule's identifier, whatever its case.</param>
    /// <param name="document">The advertisement.</param>
    /// <param name="request">How it is to be judged.</param>
    /// <param name="medicines">The advertised medicines; may be empty.</param>
    /// <returns>Empty when the pack has no such rule.</returns>
    public IReadOnlyList<RuleExplanation> Explain(string id, DocumentText document, CheckRequest request, IReadOnlyList<Medicine> medicines)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Explain(id, document, new AdFacts(document, pack), request, medicines);
    }

    internal IReadOnlyList<RuleExplanation> Explain(string id, DocumentText document, AdFacts ad, CheckRequest request, IReadOnlyList<Medicine> medicines)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (VersionOf(id, request) is not { } rule) return [];
        var facts = new CaseFacts(pack, ad, request, medicines);
        return [.. facts.For(rule).Select(inputs => Explain(rule, document, request, facts, inputs))];
    }

    private PackRule? VersionOf(string id, CheckRequest request)
    {
        var versions = pack.Content.Rules.Where(r => string.Equals(r.Law.Id, id, StringComparison.OrdinalIgnoreCase)).ToList();
        return versions.Find(r => r.Law.AppliesTo(request)) ?? versions.Find(r => r.Law.InForce.Contains(request.LawDate)) ?? versions.LastOrDefault();
    }

    private RuleExplanation Explain(PackRule rule, DocumentText document, CheckRequest request, CaseFacts facts, CaseInputs inputs)
    {
        var judgement = RuleJudgement.Of(rule, request, inputs);
        var applies = rule.Law.AppliesTo(request);
        var whenIsKnown = applies && rule.When?.Decide(inputs.Values).Outcome is not null;
        var isReached = judgement.Outcome is RuleOutcome.Fires or RuleOutcome.Passes;
        var wording = new ExplanationWording(pack, request.Language);
        return new RuleExplanation(
            rule.Law, inputs.Medicine?.Name, judgement.Outcome, judgement.Needs,
            whenIsKnown ? wording.Of(rule.When!.Explain(inputs.Values)) : null,
            isReached ? wording.Of(rule.Demand.Explain(inputs.Values)) : null,
            judgement.Outcome == RuleOutcome.Fires ? new FindingBuilder(document, request.Language, pack.Parameters).PassagesOf(rule, inputs) : [],
            facts.Ad.DismissedOf(SetsOf(rule)));
    }

    /// <summary>The phrase sets a rule names.</summary>
    internal static IEnumerable<string> SetsOf(PackRule rule) =>
        rule.Demand.Calls.Concat(rule.When?.Calls ?? []).SelectMany(FactVocabulary.SetsNamedBy).Distinct();
}
