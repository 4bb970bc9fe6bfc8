using AdControl.Rules.Json;

namespace AdControl.Rules.Model;

/// <summary>A set of rules; the format calls it a workflow.</summary>
public sealed class RuleSet
{
    internal RuleSet(RuleJson json) => Json = json;

    /// <summary>The set as written, unknown members included.</summary>
    public RuleJson Json { get; }

    /// <summary>Its name (<c>WorkflowName</c>); looked up with regard to case.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>Names of the sets whose rules follow its own (<c>WorkflowsToInject</c>).</summary>
    public IReadOnlyList<string> Injected { get; internal init; } = [];

    /// <summary>Names evaluated once per run.</summary>
    public IReadOnlyList<RuleParam> GlobalParams { get; internal init; } = [];

    /// <summary>Its own rules in file order, disabled ones included.</summary>
    public IReadOnlyList<Rule> Rules { get; internal init; } = [];

    /// <inheritdoc/>
    public override string ToString() => Name;
}
