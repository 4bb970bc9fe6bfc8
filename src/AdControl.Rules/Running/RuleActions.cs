using System.Collections.Frozen;

namespace AdControl.Rules.Running;

/// <summary>Actions a host offers to rules under a name, besides <c>OutputExpression</c> and <c>EvaluateRule</c>.</summary>
/// <param name="actions">By name, without regard to case. Each receives the action's context and gives the output, or null.</param>
public sealed class RuleActions(IReadOnlyDictionary<string, Func<Json.RuleJson?, object?>> actions)
{
    private readonly FrozenDictionary<string, Func<Json.RuleJson?, object?>> actions = actions.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>No action besides the two of the format.</summary>
    public static RuleActions None { get; } = new(new Dictionary<string, Func<Json.RuleJson?, object?>>());

    internal IEnumerable<string> Names => actions.Keys;

    internal Func<Json.RuleJson?, object?>? Find(string name) => actions.GetValueOrDefault(name);
}
