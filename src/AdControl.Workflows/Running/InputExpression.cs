using AdControl.Workflows.Scripts;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Running;

/// <summary>How the value of an activity's input is found, compiled.</summary>
internal abstract class InputExpression
{
    public abstract WorkflowValue Evaluate(Burst burst, Frame frame);
}

/// <summary>A value that was converted when the definition was read. Lists and objects are copied, because scripts may change them.</summary>
internal sealed class LiteralExpression(WorkflowValue value) : InputExpression
{
    private readonly bool _isShared = value.Kind is not (ValueKind.List or ValueKind.Map);

    public WorkflowValue Value => value;

    public override WorkflowValue Evaluate(Burst burst, Frame frame) => _isShared ? value : value.Detached();
}

/// <summary>A script of the JavaScript subset.</summary>
internal sealed class ScriptExpression(Script script, DataType type) : InputExpression
{
    public override WorkflowValue Evaluate(Burst burst, Frame frame)
    {
        var value = burst.Evaluate(script, frame);
        return type == DataType.Any ? value : value.To(type);
    }
}

/// <summary>The value of a variable.</summary>
internal sealed class VariableExpression(VariableSlot slot, DataType type) : InputExpression
{
    public override WorkflowValue Evaluate(Burst burst, Frame frame) => Burst.Read(frame, slot).To(type);
}

/// <summary>The value of a workflow input.</summary>
internal sealed class WorkflowInputExpression(string name, DataType type) : InputExpression
{
    public override WorkflowValue Evaluate(Burst burst, Frame frame) => Burst.WorkflowInput(frame, name).To(type);
}

/// <summary>An expression that validation refused; reaching it is an incident, never a silent null.</summary>
internal sealed class RefusedExpression(string message) : InputExpression
{
    public override WorkflowValue Evaluate(Burst burst, Frame frame) => throw new WorkflowFaultException(message);
}
