using AdControl.Workflows.Values;

namespace AdControl.Workflows.Scripts;

/// <summary>What a script may ask of the instance it runs in. Everything else is out of its reach.</summary>
internal interface IScriptHost
{
    /// <summary>Calls a helper of the workflow that was bound when the script was read.</summary>
    WorkflowValue Call(HostFunction function, object? bound, WorkflowValue[] arguments);

    /// <summary>The moment of the step, in milliseconds since 1970 UTC.</summary>
    double Now { get; }
}
