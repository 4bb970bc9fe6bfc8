using AdControl.Workflows.Values;

namespace AdControl.Workflows.Scripts;

/// <summary>A function of a script.</summary>
internal abstract class ScriptFunction
{
    public abstract WorkflowValue Invoke(ScriptRun run, WorkflowValue[] arguments);

    public WorkflowValue Invoke(ScriptRun run, WorkflowValue first, WorkflowValue second = default, WorkflowValue third = default) =>
        Invoke(run, [first, second, third]);
}

/// <summary>A function of the closed library.</summary>
internal sealed class NativeFunction(string name, Func<ScriptRun, WorkflowValue[], WorkflowValue> body) : ScriptFunction
{
    public string Name => name;

    public override WorkflowValue Invoke(ScriptRun run, WorkflowValue[] arguments)
    {
        run.Spend();
        return body(run, arguments);
    }
}

/// <summary>A function written in the script, with the names around it.</summary>
internal sealed class Closure(FunctionNode definition, ScriptFrame outer) : ScriptFunction
{
    public override WorkflowValue Invoke(ScriptRun run, WorkflowValue[] arguments) => definition.Invoke(run, outer, arguments);
}

/// <summary>A function written in the script.</summary>
/// <param name="hasBlock">Whether the body is a block, which only <c>return</c> gives a value.</param>
internal sealed class FunctionNode(ScriptPlace[] parameters, ScriptScope scope, bool hasBlock) : ScriptNode
{
    public ScriptNode? Body { get; set; }

    public override WorkflowValue Evaluate(ScriptRun run, ScriptFrame frame) => WorkflowValue.Function(new Closure(this, frame));

    public WorkflowValue Invoke(ScriptRun run, ScriptFrame outer, WorkflowValue[] arguments)
    {
        run.Enter();
        var frame = new ScriptFrame(scope.Slots, outer);
        for (var i = 0; i < parameters.Length; i++)
            parameters[i].Fill(run, frame, parameters[i].IsRest ? WorkflowValue.Of(arguments.Skip(i)) : i < arguments.Length ? arguments[i] : default);
        var value = Body!.Evaluate(run, frame);
        run.Leave();
        if (!hasBlock) return value;
        value = run.IsReturning ? run.Returned : default;
        run.IsReturning = false;
        return value;
    }
}

/// <summary>Where a declaration or parameter puts a value: a name, or the parts of a list or object.</summary>
internal sealed class ScriptPlace
{
    public int Slot { get; init; } = -1;

    public ScriptNode? Default { get; init; }

    public bool IsRest { get; init; }

    public ScriptPlace?[]? Items { get; init; }

    public (string Name, ScriptPlace Place)[]? Members { get; init; }

    public void Fill(ScriptRun run, ScriptFrame frame, WorkflowValue value)
    {
        if (value.Kind == ValueKind.Undefined && Default is not null) value = Default.Evaluate(run, frame);
        if (Slot >= 0) frame.Slots[Slot] = value;
        else if (Items is not null) FillItems(run, frame, SpreadNode.Elements(value));
        else FillMembers(run, frame, value);
    }

    private void FillItems(ScriptRun run, ScriptFrame frame, IReadOnlyList<WorkflowValue> values)
    {
        for (var i = 0; i < Items!.Length; i++)
            Items[i]?.Fill(run, frame, Items[i]!.IsRest ? WorkflowValue.Of(values.Skip(i)) : i < values.Count ? values[i] : default);
    }

    private void FillMembers(ScriptRun run, ScriptFrame frame, WorkflowValue value)
    {
        foreach (var (name, place) in Members!)
            place.Fill(run, frame, place.IsRest
                ? WorkflowValue.Of(value.Members.Where(m => Members!.All(taken => taken.Name != m.Key)))
                : MemberNode.Read(value, name));
    }
}

/// <summary>A call of a function.</summary>
internal sealed class CallNode(ScriptNode function, ScriptNode[] arguments, bool isOptional) : ScriptNode
{
    public override WorkflowValue Evaluate(ScriptRun run, ScriptFrame frame)
    {
        var callee = function.Evaluate(run, frame);
        if (run.IsSkipping) return default;
        if (isOptional && callee.IsNullish)
        {
            run.IsSkipping = true;
            return default;
        }
        return Callable(callee, "value").Invoke(run, Arguments(arguments, run, frame));
    }

    public static ScriptFunction Callable(WorkflowValue value, string name) =>
        value.Content as ScriptFunction ?? throw new ScriptException($"{name} is not a function");

    public static WorkflowValue[] Arguments(ScriptNode[] arguments, ScriptRun run, ScriptFrame frame)
    {
        if (arguments.Any(a => a is SpreadNode))
        {
            var items = new List<WorkflowValue>();
            foreach (var argument in arguments) SpreadNode.AddTo(items, argument, run, frame);
            return [.. items];
        }
        var values = new WorkflowValue[arguments.Length];
        for (var i = 0; i < values.Length; i++) values[i] = arguments[i].Evaluate(run, frame);
        return values;
    }
}

/// <summary>A call of a method of a value.</summary>
internal sealed class MethodNode(ScriptNode target, string method, ScriptNode[] arguments, bool isOptionalTarget, bool isOptionalCall) : ScriptNode
{
    public override WorkflowValue Evaluate(ScriptRun run, ScriptFrame frame)
    {
        var value = target.Evaluate(run, frame);
        if (run.IsSkipping) return default;
        if (value.IsNullish && isOptionalTarget)
        {
            run.IsSkipping = true;
            return default;
        }
        if (value.IsNullish) throw new ScriptException($"Cannot read properties of {ScriptConvert.Text(value)} (reading '{method}')");
        if (isOptionalCall && !ScriptMethods.Has(value, method))
        {
            run.IsSkipping = true;
            return default;
        }
        run.Spend();
        return ScriptMethods.Call(run, value, method, CallNode.Arguments(arguments, run, frame));
    }
}

/// <summary>A date made by <c>new Date(…)</c>.</summary>
internal sealed class NewDateNode(ScriptNode[] arguments) : ScriptNode
{
    public override WorkflowValue Evaluate(ScriptRun run, ScriptFrame frame)
    {
        var values = CallNode.Arguments(arguments, run, frame);
        var milliseconds = values.Length switch
        {
            0 => run.Host.Now,
            1 when values[0].TextOrNull is { } text => ScriptDate.Parse(text),
            1 => ScriptConvert.Number(values[0]),
            _ => ScriptLibrary.DateParts(values),
        };
        return WorkflowValue.Wrap(new ScriptDate(milliseconds));
    }
}

/// <summary>What <c>new Error(…)</c>, <c>new Array(…)</c> and <c>new Object()</c> make.</summary>
internal sealed class NewValueNode(string type, ScriptNode[] arguments) : ScriptNode
{
    public override WorkflowValue Evaluate(ScriptRun run, ScriptFrame frame)
    {
        var values = CallNode.Arguments(arguments, run, frame);
        var first = values.Length > 0 ? values[0] : default;
        if (type == "Array") return WorkflowValue.Of(values.Length == 1 && first.IsNumber ? Enumerable.Repeat(WorkflowValue.Undefined, Math.Clamp((int)first.Number, 0, ScriptRun.LongestList)) : values);
        return type == "Object" ? WorkflowValue.Wrap(new ValueMap()) : WorkflowValue.Wrap(new ValueMap([new("name", WorkflowValue.Of(type)), new("message", WorkflowValue.Of(ScriptConvert.Text(first)))]));
    }
}
