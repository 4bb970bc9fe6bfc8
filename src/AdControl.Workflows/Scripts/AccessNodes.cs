using AdControl.Workflows.Values;

namespace AdControl.Workflows.Scripts;

/// <summary>A member of a value, by a fixed or a computed name.</summary>
internal sealed class MemberNode(ScriptNode target, string? name, ScriptNode? computed, bool isOptional) : ScriptNode
{
    public ScriptNode Target => target;

    public string? Name => name ?? (computed as ConstantNode)?.Value.TextOrNull;

    public bool IsOptional => isOptional;

    public override bool CanBeAssigned => !isOptional;

    public override WorkflowValue Evaluate(ScriptRun run, ScriptFrame frame)
    {
        var value = target.Evaluate(run, frame);
        if (run.IsSkipping) return default;
        if (isOptional && value.IsNullish)
        {
            run.IsSkipping = true;
            return default;
        }
        return name is not null ? Read(value, name) : ReadComputed(value, computed!.Evaluate(run, frame));
    }

    public override void Assign(ScriptRun run, ScriptFrame frame, WorkflowValue value)
    {
        run.Spend();
        var owner = target.Evaluate(run, frame);
        var key = name is not null ? WorkflowValue.Of(name) : computed!.Evaluate(run, frame);
        if (owner.MapOrNull is { } map) map.Set(ScriptConvert.Text(key), value);
        else if (owner.ListOrNull is { } list) AssignItem(list, ScriptConvert.Number(key), value);
        else throw new ScriptException($"Cannot set properties of {ScriptConvert.Text(owner)}");
    }

    private static void AssignItem(ValueList list, double index, WorkflowValue value)
    {
        if (index < 0 || index != Math.Floor(index) || index > list.Items.Count + 1000) throw new ScriptException("A list has no such position.");
        while (list.Items.Count <= index) list.Items.Add(default);
        list.Items[(int)index] = value;
    }

    private static WorkflowValue ReadComputed(WorkflowValue value, WorkflowValue key)
    {
        if (key.IsNumber && value.ListOrNull is { } list)
            return key.Number >= 0 && key.Number < list.Items.Count && key.Number == Math.Floor(key.Number) ? list.Items[(int)key.Number] : default;
        return Read(value, ScriptConvert.Text(key));
    }

    public static WorkflowValue Read(WorkflowValue value, string member)
    {
        switch (value.Kind)
        {
            case ValueKind.Undefined or ValueKind.Null:
                throw new ScriptException($"Cannot read properties of {ScriptConvert.Text(value)} (reading '{member}')");
            case ValueKind.Map:
                return value.MapOrNull!.TryGet(member, out var found) ? found : default;
            case ValueKind.List:
                return member == "length" ? WorkflowValue.Of(value.ListOrNull!.Items.Count) : Item(value.ListOrNull!, member);
            case ValueKind.Text:
                return member == "length" ? WorkflowValue.Of(value.TextOrNull!.Length) : Letter(value.TextOrNull!, member);
            case ValueKind.Function when value.Content is NativeFunction native:
                return ScriptLibrary.Member(native.Name, member) ?? default;
            default:
                return default;
        }
    }

    private static WorkflowValue Item(ValueList list, string member) =>
        int.TryParse(member, out var at) && at >= 0 && at < list.Items.Count ? list.Items[at] : default;

    private static WorkflowValue Letter(string text, string member) =>
        int.TryParse(member, out var at) && at >= 0 && at < text.Length ? WorkflowValue.Of(text[at].ToString()) : default;
}

/// <summary>The end of an optional chain: what was skipped is undefined.</summary>
internal sealed class ChainNode(ScriptNode inner) : ScriptNode
{
    public override WorkflowValue Evaluate(ScriptRun run, ScriptFrame frame)
    {
        var value = inner.Evaluate(run, frame);
        run.IsSkipping = false;
        return value;
    }
}

/// <summary>A variable of the workflow, as in <c>variables.Score</c>.</summary>
internal sealed class VariableNode(object variable) : ScriptNode
{
    public override bool CanBeAssigned => true;

    public override WorkflowValue Evaluate(ScriptRun run, ScriptFrame frame) => run.Host.Call(HostFunction.ReadVariable, variable, []);

    public override void Assign(ScriptRun run, ScriptFrame frame, WorkflowValue value) => run.Host.Call(HostFunction.WriteVariable, variable, [value]);
}

/// <summary>A call of a helper of the workflow.</summary>
internal sealed class HostCallNode(HostBinding binding, ScriptNode[] arguments) : ScriptNode
{
    public override WorkflowValue Evaluate(ScriptRun run, ScriptFrame frame)
    {
        if (arguments.Length == 0) return run.Host.Call(binding.Function, binding.Bound, []);
        return run.Host.Call(binding.Function, binding.Bound, CallNode.Arguments(arguments, run, frame));
    }
}
