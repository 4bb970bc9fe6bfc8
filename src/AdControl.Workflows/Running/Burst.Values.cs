using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AdControl.Workflows.Scripts;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Running;

internal sealed partial class Burst : IScriptHost
{
    private readonly ScriptRun _run;
    private Frame _scriptFrame = null!;
    private string[]? _outcomes;

    public Burst() => _run = new ScriptRun { Host = this };

    double IScriptHost.Now => ScriptDate.Of(Moment);

    /// <summary>The value of an input; what goes wrong is an incident that names the input.</summary>
    public WorkflowValue Input(Frame frame, int index)
    {
        var input = frame.Node.Type.Inputs[index];
        if (frame.Node.Inputs[index] is not { } expression) return input.Default;
        try
        {
            var value = expression.Evaluate(this, frame);
            return value.IsNullish && input.Default.Kind != ValueKind.Null ? input.Default : value;
        }
        catch (Exception problem) when (problem is ScriptException or FormatException or OverflowException)
        {
            throw new WorkflowFaultException($"Failed to evaluate activity input '{Pascal(input.Name)}'", problem);
        }
        catch (WorkflowFaultException problem)
        {
            throw new WorkflowFaultException($"Failed to evaluate activity input '{Pascal(input.Name)}': {problem.Message}", problem);
        }
    }

    public string TextInput(Frame frame, int index) => Input(frame, index) is { IsNullish: false } value ? DataConversion.TextOf(value) : "";

    /// <summary>Whether a condition holds; a failure names the input it belongs to.</summary>
    public bool Holds(Frame frame, InputExpression condition, string name)
    {
        try
        {
            return condition.Evaluate(this, frame).To(DataType.Boolean).IsTrue;
        }
        catch (Exception problem) when (problem is ScriptException or FormatException or WorkflowFaultException)
        {
            throw new WorkflowFaultException($"Failed to evaluate activity input '{name}'", problem);
        }
    }

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    public WorkflowValue Evaluate(Script script, Frame frame)
    {
        _scriptFrame = frame;
        return script.Evaluate(_run);
    }

    /// <summary>Runs a script for its outcomes; <c>Done</c> when it sets none.</summary>
    public (WorkflowValue Value, string[] Outcomes) Run(Script script, Frame frame)
    {
        _outcomes = null;
        var value = Evaluate(script, frame);
        return (value, _outcomes ?? Outcome.Done);
    }

    public void Output(Frame frame, int index, WorkflowValue value)
    {
        var node = frame.Node;
        if (node.Outputs.Length > index && node.Outputs[index] is { } slot) Write(frame, slot, value.Detached());
        else if (node.OutputNames.Length > index && node.OutputNames[index] is { } name) Workflow(frame).Outputs.Set(name, value.Detached());
        if (node.Type.Outputs[index] == "result") _instance.LastResult = value.Detached();
        if (node.IsRemembered) Remember(node, index, value.Detached());
    }

    private void Remember(Node node, int index, WorkflowValue value)
    {
        var remembered = _instance.Remembered ??= new(StringComparer.Ordinal);
        if (!remembered.TryGetValue(node.Key, out var values)) remembered[node.Key] = values = new WorkflowValue[node.Type.Outputs.Count];
        values[index] = value;
    }

    public static WorkflowFrame Workflow(Frame frame) => Whole(frame).Workflow!;

    /// <summary>The workflow around an activity, the whole one or one used as an activity.</summary>
    public static Frame Whole(Frame frame)
    {
        var up = frame;
        while (up.Workflow is null) up = up.Parent!;
        return up;
    }

    public static WorkflowValue WorkflowInput(Frame frame, string name)
    {
        var inputs = Workflow(frame).Inputs;
        if (inputs.TryGet(name, out var value)) return value;
        foreach (var (key, other) in inputs.Members)
            if (string.Equals(key, name, StringComparison.OrdinalIgnoreCase)) return other;
        return WorkflowValue.Null;
    }

    public static WorkflowValue Read(Frame frame, VariableSlot slot)
    {
        var values = Values(frame, slot);
        return values is null ? WorkflowValue.Null : values[slot.Index];
    }

    public static void Write(Frame frame, VariableSlot slot, WorkflowValue value)
    {
        if (Values(frame, slot) is { } values) values[slot.Index] = value;
    }

    private static WorkflowValue[]? Values(Frame frame, VariableSlot slot)
    {
        for (var up = frame; up is not null; up = up.Parent)
            if (ReferenceEquals(up.Node, slot.Owner)) return slot.IsLoop ? up.Loop : up.Locals;
        return null;
    }

    /// <summary>Gives a variable a value, converted to its type.</summary>
    public static void Assign(Frame frame, VariableSlot slot, WorkflowValue value) => Write(frame, slot, value.Detached().To(slot.Type));

    WorkflowValue IScriptHost.Call(HostFunction function, object? bound, WorkflowValue[] arguments)
    {
        var first = arguments.Length > 0 ? arguments[0] : default;
        switch (function)
        {
            case HostFunction.ReadVariable: return ForScript((VariableSlot)bound!);
            case HostFunction.WriteVariable: return Assigned((VariableSlot)bound!, first);
            case HostFunction.ReadInput: return WorkflowInput(_scriptFrame, (string)bound!);
            case HostFunction.ReadInputNamed: return WorkflowInput(_scriptFrame, ScriptConvert.Text(first));
            case HostFunction.ReadVariableNamed: return Visible(ScriptConvert.Text(first)) is { } slot ? ForScript(slot) : WorkflowValue.Null;
            case HostFunction.WriteVariableNamed: return Assigned(Visible(ScriptConvert.Text(first)) ?? throw new ScriptException($"There is no variable '{ScriptConvert.Text(first)}' here."), arguments.Length > 1 ? arguments[1] : default);
            case HostFunction.ReadOutput: return RememberedOutput((OutputReference)bound!);
            case HostFunction.ReadOutputNamed: return NamedOutput((ActivityNames)bound!, arguments);
            case HostFunction.ReadLastResult: return _instance.LastResult;
            case HostFunction.ReadCorrelationId: return WorkflowValue.Of(_instance.CorrelationId);
            case HostFunction.WriteCorrelationId: _instance.CorrelationId = first.IsNullish ? null : ScriptConvert.Text(first); return default;
            case HostFunction.ReadInstanceId: return WorkflowValue.Of(_instance.Id);
            case HostFunction.ReadInstanceName: return WorkflowValue.Of(_instance.Name);
            case HostFunction.WriteInstanceName: _instance.Name = first.IsNullish ? null : ScriptConvert.Text(first); return default;
            case HostFunction.ReadDefinitionId: return WorkflowValue.Of(_instance.Program.Definition.DefinitionId);
            case HostFunction.ReadDefinitionVersionId: return WorkflowValue.Of(_instance.Program.Definition.VersionId);
            case HostFunction.ReadDefinitionVersion: return WorkflowValue.Of(_instance.Program.Definition.Version);
            case HostFunction.SetOutcomes: _outcomes = [.. (first.Kind == ValueKind.List ? first.Items : arguments).Select(ScriptConvert.Text)]; return default;
            case HostFunction.NewShortIdentifier: return WorkflowValue.Of(Convert.ToBase64String(NewIdentifier().ToByteArray()).TrimEnd('=').Replace('/', '_').Replace('+', '-'));
            default: return WorkflowValue.Of(NewIdentifier().ToString());
        }
    }

    private WorkflowValue ForScript(VariableSlot slot)
    {
        var value = Read(_scriptFrame, slot);
        return slot.Type == DataType.Moment && value.TextOrNull is { } text ? WorkflowValue.Wrap(new ScriptDate(ScriptDate.Parse(text))) : value;
    }

    private WorkflowValue Assigned(VariableSlot slot, WorkflowValue value)
    {
        Assign(_scriptFrame, slot, value);
        return default;
    }

    private VariableSlot? Visible(string name)
    {
        for (var up = _scriptFrame; up is not null; up = up.Parent)
        {
            if (Declared(up.Node, name) is { } slot) return slot;
            if (up.Workflow is not null) break;
        }
        return null;
    }

    private static VariableSlot? Declared(Node node, string name)
    {
        foreach (var slot in node.Variables)
            if (string.Equals(slot.Name, name, StringComparison.OrdinalIgnoreCase)) return slot;
        return null;
    }

    private WorkflowValue RememberedOutput(OutputReference reference) =>
        _instance.Remembered?.TryGetValue(reference.Node.Key, out var values) == true ? values[reference.Index] : WorkflowValue.Null;

    private WorkflowValue NamedOutput(ActivityNames names, WorkflowValue[] arguments)
    {
        var activity = arguments.Length > 0 ? ScriptConvert.Text(arguments[0]) : "";
        var output = arguments.Length > 1 ? ScriptConvert.Text(arguments[1]) : "result";
        return names.Output(activity, output) is { } reference ? RememberedOutput(reference) : WorkflowValue.Null;
    }

    // Random, yet the same when the step is replayed.
    private Guid NewIdentifier()
    {
        var seed = string.Create(CultureInfo.InvariantCulture, $"{_instance.Id}/{_instance.Identifiers++}");
        return new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(seed)).AsSpan(0, 16));
    }
}
