namespace AdControl.Rules;

/// <summary>A call of a registered method that occurs in an expression.</summary>
/// <param name="Method">Type and name as registered, <c>Ad.Says</c>.</param>
/// <param name="Arguments">The literal arguments; null stands for one that is computed.</param>
/// <param name="Offset">Where the call stands in the expression.</param>
public sealed record RuleCall(string Method, IReadOnlyList<object?> Arguments, int Offset);
