namespace AdControl.Workflows.Running;

/// <summary>An output of an activity that a script asks for.</summary>
internal sealed record OutputReference(Node Node, int Index);
