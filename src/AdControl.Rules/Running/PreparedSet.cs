namespace AdControl.Rules.Running;

/// <summary>A rule set bound to the types of its inputs.</summary>
/// <param name="GlobalsError">Why no rule of the set can run: a global parameter does not parse, or clashes with an input; null normally.</param>
internal sealed record PreparedSet(IReadOnlyList<PreparedParam> Globals, string? GlobalsError, IReadOnlyList<PreparedRule> Rules);
