using AdControl.Rules;
using AdControl.Rules.Compilation;
using AdControl.Rules.Explaining;

namespace AdControl.Law;

/// <summary>What a rule of the pack demands: one compiled expression, or several joined by the format's operators.</summary>
internal sealed class LawCondition
{
    private readonly CompiledRule? leaf;
    private readonly IReadOnlyList<LawCondition> parts;
    private readonly bool isAny;
    private readonly string name;

    public LawCondition(CompiledRule leaf)
    {
        (this.leaf, parts, name) = (leaf, [], leaf.Expression.Value);
        (InputsRead, FactsRead, Calls) = (leaf.InputsRead, leaf.FactsRead, leaf.Calls);
    }

    public LawCondition(string name, bool isAny, IReadOnlyList<LawCondition> parts)
    {
        (this.name, this.isAny, this.parts) = (name, isAny, parts);
        InputsRead = [.. parts.SelectMany(p => p.InputsRead).Distinct()];
        FactsRead = [.. parts.SelectMany(p => p.FactsRead).Distinct()];
        Calls = [.. parts.SelectMany(p => p.Calls)];
    }

    public IReadOnlyList<string> InputsRead { get; }

    public IReadOnlyList<string> FactsRead { get; }

    public IReadOnlyList<RuleCall> Calls { get; }

    /// <summary>The expression, or the expressions with the word that joins them.</summary>
    public string Text => leaf?.Expression.Value ?? string.Join(isAny ? " || " : " && ", parts.Select(p => $"({p.Text})"));

    public bool Evaluate(params ReadOnlySpan<object?> inputs)
    {
        if (leaf is not null) return leaf.Evaluate(inputs);
        foreach (var part in parts)
            if (part.Evaluate(inputs) == isAny) return isAny;
        return !isAny;
    }

    /// <summary>Whether it holds as far as the known facts tell, and what is missing where they do not.</summary>
    public RuleDecision Decide(params ReadOnlySpan<object?> inputs)
    {
        if (leaf is not null) return leaf.Decide(inputs);
        var needs = new List<string>();
        foreach (var part in parts)
        {
            var decided = part.Decide(inputs);
            if (decided.Outcome == isAny) return decided;
            needs.AddRange(decided.Needs);
        }
        return needs.Count == 0 ? new RuleDecision(!isAny, []) : new RuleDecision(null, [.. needs.Distinct()]);
    }

    /// <summary>The passages and facts on which the outcome rests.</summary>
    public IReadOnlyList<Evidence> CollectEvidence(params ReadOnlySpan<object?> inputs)
    {
        if (leaf is not null) return leaf.CollectEvidence(inputs);
        var evidence = new List<Evidence>();
        var outcome = Decide(inputs).Outcome;
        foreach (var part in parts)
            if (part.Decide(inputs).Outcome == outcome) evidence.AddRange(part.CollectEvidence(inputs));
        return evidence;
    }

    public Explanation Explain(params ReadOnlySpan<object?> inputs)
    {
        if (leaf is not null) return leaf.Explain(inputs);
        var explained = new List<Explanation>();
        foreach (var part in parts) explained.Add(part.Explain(inputs));
        return new Explanation(isAny ? ExplanationKind.Any : ExplanationKind.All, name, Decide(inputs).Outcome, true, [], explained);
    }
}
