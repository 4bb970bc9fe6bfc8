using AdControl.Rules.Evaluation;
using AdControl.Rules.Explaining;
using AdControl.Rules.Model;

namespace AdControl.Rules.Running;

/// <summary>The outcome of one rule and of its children.</summary>
public sealed class RuleResult
{
    internal RuleResult(Rule rule) => Rule = rule;

    /// <summary>The rule.</summary>
    public Rule Rule { get; }

    /// <summary>Whether it is met.</summary>
    public bool IsSuccess { get; internal init; }

    /// <summary>The filled-in message of a failed rule, or the technical failure; empty on success.</summary>
    public string Message { get; internal set; } = "";

    /// <summary>Whether <see cref="Message"/> is a parse or run-time error instead of the rule's own message.</summary>
    public bool IsTechnical { get; internal init; }

    /// <summary>Outcomes of the children that ran; null for a leaf.</summary>
    public IReadOnlyList<RuleResult>? Children { get; internal init; }

    /// <summary>What the rule's action gave, as JSON; null when it gave nothing.</summary>
    public string? OutputJson { get; internal set; }

    /// <summary>Why the rule's action failed; null normally.</summary>
    public string? ActionError { get; internal set; }

    /// <summary>Names and values the rule saw; used by its message, its actions and its explanation.</summary>
    internal RunValues Values { get; init; } = RunValues.None;

    /// <summary>The condition of a leaf; null when it does not parse, and for parents.</summary>
    internal Condition? Condition { get; init; }

    /// <summary>Why the rule is met or not, evaluated again on the values it saw: the conditions of a leaf, the children of a parent.</summary>
    public Explanation Explain()
    {
        if (Condition is not null) return Values.With(Condition.Expression, frame => new Explainer(Condition.Expression, frame).Explain());
        var kind = Rule.Operator switch { RuleOperator.And => ExplanationKind.All, RuleOperator.Or => ExplanationKind.Any, _ => ExplanationKind.Other };
        return new(kind, Rule.Expression?.Value ?? Rule.Name, IsTechnical ? null : IsSuccess, WasEvaluated: true, [], [.. (Children ?? []).Select(c => c.Explain())], IsTechnical ? Message : null);
    }
}
