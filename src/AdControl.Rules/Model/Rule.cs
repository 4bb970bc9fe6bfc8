using AdControl.Rules.Json;

namespace AdControl.Rules.Model;

/// <summary>A rule of a file: a leaf with an expression, or a parent that joins its children.</summary>
public sealed class Rule
{
    internal Rule(RuleJson json) => Json = json;

    /// <summary>The rule as written, unknown members included.</summary>
    public RuleJson Json { get; }

    /// <summary>Its name.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>Its free tags.</summary>
    public RuleProperties Properties { get; internal init; } = new(null);

    /// <summary>How it joins its children; <see cref="RuleOperator.None"/> for a leaf.</summary>
    public RuleOperator Operator { get; internal init; }

    /// <summary>The operator as written; null when absent.</summary>
    public string? OperatorText { get; internal init; }

    /// <summary>Its children; empty for a leaf.</summary>
    public IReadOnlyList<Rule> Rules { get; internal init; } = [];

    /// <summary>The expression of a leaf; null when absent.</summary>
    public RuleText? Expression { get; internal init; }

    /// <summary>The message template; null when absent.</summary>
    public RuleText? ErrorMessage { get; internal init; }

    /// <summary>The event raised on success; null when absent (then the name serves).</summary>
    public string? SuccessEvent { get; internal init; }

    /// <summary>Whether the rule takes part.</summary>
    /// <value>Default true.</value>
    public bool IsEnabled { get; internal init; } = true;

    /// <summary>Names seen by this rule and its descendants.</summary>
    public IReadOnlyList<RuleParam> LocalParams { get; internal init; } = [];

    /// <summary>The action after success; null when there is none.</summary>
    public RuleAction? OnSuccess { get; internal init; }

    /// <summary>The action after failure; null when there is none.</summary>
    public RuleAction? OnFailure { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
