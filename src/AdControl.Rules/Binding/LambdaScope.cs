using AdControl.Rules.Typing;

namespace AdControl.Rules.Binding;

/// <summary>The element a part of an expression works on: <c>it</c>.</summary>
/// <param name="Name">The name the lambda gives it; null when it gives none.</param>
/// <param name="Outer">The element around it, <c>^</c>; null at the top.</param>
internal sealed record LambdaScope(int Slot, RuleType Type, string? Name, LambdaScope? Outer, bool IsInput = false);
