namespace AdControl.Workflows.Scripts;

/// <summary>A helper and what it is bound to: the variable, input or activity output that its name spells.</summary>
internal readonly record struct HostBinding(HostFunction Function, object? Bound);
