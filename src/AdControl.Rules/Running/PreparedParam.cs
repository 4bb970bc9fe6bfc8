using AdControl.Rules.Binding;

namespace AdControl.Rules.Running;

/// <summary>A global or local parameter bound to the types it sees.</summary>
internal sealed record PreparedParam(string Name, BoundExpression Expression);
