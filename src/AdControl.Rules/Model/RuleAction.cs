using AdControl.Rules.Json;

namespace AdControl.Rules.Model;

/// <summary>What happens after a rule: <c>OutputExpression</c>, <c>EvaluateRule</c>, or an action registered under its name.</summary>
/// <param name="Name">The action's name; looked up without regard to case.</param>
/// <param name="Context">Its settings, an object; null when the file gives none.</param>
public sealed record RuleAction(string Name, RuleJson? Context);
