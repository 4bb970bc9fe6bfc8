namespace AdControl.Rules.Model;

/// <summary>A named expression (<c>LocalParams</c>, <c>GlobalParams</c>, <c>additionalInputs</c>).</summary>
/// <param name="Name">The name expressions use.</param>
/// <param name="Expression">The expression; null when the file gives none.</param>
public sealed record RuleParam(string Name, RuleText? Expression);
