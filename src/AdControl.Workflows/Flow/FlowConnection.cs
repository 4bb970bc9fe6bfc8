namespace AdControl.Workflows.Flow;

/// <summary>A connection of a flowchart; activities by their position in it.</summary>
/// <param name="IsBack">Whether it leads back into a loop.</param>
internal readonly record struct FlowConnection(int Source, string Port, int Target, bool IsBack);
