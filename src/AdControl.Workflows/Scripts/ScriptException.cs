namespace AdControl.Workflows.Scripts;

/// <summary>A script failed while it ran: the error JavaScript would have thrown, or a bound that was exceeded.</summary>
internal sealed class ScriptException(string message) : Exception(message);
