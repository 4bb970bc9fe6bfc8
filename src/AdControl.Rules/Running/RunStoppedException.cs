namespace AdControl.Rules.Running;

/// <summary>A failure that RulesEngine throws out of the whole call; it ends the run and never leaves the runner.</summary>
internal sealed class RunStoppedException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}
