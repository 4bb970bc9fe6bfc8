using AdControl.Workflows.Values;

namespace AdControl.Workflows.Scripts;

/// <summary>A part of a script that can be evaluated.</summary>
internal abstract class ScriptNode
{
    public abstract WorkflowValue Evaluate(ScriptRun run, ScriptFrame frame);

    /// <summary>Gives a value to what this node names; only <see cref="CanBeAssigned"/> nodes are asked.</summary>
    public virtual void Assign(ScriptRun run, ScriptFrame frame, WorkflowValue value) => throw new ScriptException("Invalid assignment target.");

    public virtual bool CanBeAssigned => false;
}
