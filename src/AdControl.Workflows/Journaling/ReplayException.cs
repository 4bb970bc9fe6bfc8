namespace AdControl.Workflows.Journaling;

/// <summary>A journal cannot be replayed: the engine does something else than what was recorded.</summary>
public sealed class ReplayException(string message) : Exception(message);
