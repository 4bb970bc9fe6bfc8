namespace AdControl.Workflows.Flow;

/// <summary>A connection of a flowchart; activities by their position in it.</summary>
/// <param name="IsBack">Whether it leads back into a loop.</param>
internal readonly record struct FlowConnection(int Source, string Port, int Target, bool IsBack);

/// <summary>A connection as it is read, before it is known which lead back. A class, like other small things that are listed while a definition is loaded: lists of values are compiled anew in every process.</summary>
internal sealed record FlowEdge(int Source, string Port, int Target);
