using AdControl.Workflows.Values;

namespace AdControl.Workflows.Scripts;

/// <summary>An operator of two values that always evaluates both.</summary>
internal sealed class BinaryNode(string sign, ScriptNode left, ScriptNode right) : ScriptNode
{
    private readonly Func<WorkflowValue, WorkflowValue, WorkflowValue> _apply = Operator(sign);

    public override WorkflowValue Evaluate(ScriptRun run, ScriptFrame frame) => _apply(left.Evaluate(run, frame), right.Evaluate(run, frame));

    public static Func<WorkflowValue, WorkflowValue, WorkflowValue> Operator(string sign) => sign switch
    {
        "+" => ScriptConvert.Add,
        "-" => (a, b) => WorkflowValue.Of(ScriptConvert.Number(a) - ScriptConvert.Number(b)),
        "*" => (a, b) => WorkflowValue.Of(ScriptConvert.Number(a) * ScriptConvert.Number(b)),
        "/" => (a, b) => WorkflowValue.Of(ScriptConvert.Number(a) / ScriptConvert.Number(b)),
        "%" => (a, b) => WorkflowValue.Of(ScriptConvert.Number(a) % ScriptConvert.Number(b)),
        "**" => (a, b) => WorkflowValue.Of(Math.Pow(ScriptConvert.Number(a), ScriptConvert.Number(b))),
        "==" => (a, b) => WorkflowValue.Of(ScriptConvert.LooseEquals(a, b)),
        "!=" => (a, b) => WorkflowValue.Of(!ScriptConvert.LooseEquals(a, b)),
        "===" => (a, b) => WorkflowValue.Of(ScriptConvert.StrictEquals(a, b)),
        "!==" => (a, b) => WorkflowValue.Of(!ScriptConvert.StrictEquals(a, b)),
        "<" => (a, b) => WorkflowValue.Of(ScriptConvert.Compare(a, b) < 0),
        ">" => (a, b) => WorkflowValue.Of(ScriptConvert.Compare(a, b) > 0),
        "<=" => (a, b) => WorkflowValue.Of(ScriptConvert.Compare(a, b) <= 0),
        ">=" => (a, b) => WorkflowValue.Of(ScriptConvert.Compare(a, b) >= 0),
        "&" => (a, b) => WorkflowValue.Of(ScriptConvert.Bits(a) & ScriptConvert.Bits(b)),
        "|" => (a, b) => WorkflowValue.Of(ScriptConvert.Bits(a) | ScriptConvert.Bits(b)),
        "^" => (a, b) => WorkflowValue.Of(ScriptConvert.Bits(a) ^ ScriptConvert.Bits(b)),
        "<<" => (a, b) => WorkflowValue.Of(ScriptConvert.Bits(a) << (ScriptConvert.Bits(b) & 31)),
        ">>" => (a, b) => WorkflowValue.Of(ScriptConvert.Bits(a) >> (ScriptConvert.Bits(b) & 31)),
        ">>>" => (a, b) => WorkflowValue.Of((uint)ScriptConvert.Bits(a) >> (ScriptConvert.Bits(b) & 31)),
        "in" => (a, b) => WorkflowValue.Of(IsIn(ScriptConvert.Text(a), b)),
        _ => throw new ArgumentOutOfRangeException(nameof(sign), sign, "No such operator."),
    };

    private static bool IsIn(string name, WorkflowValue value) =>
        value.MapOrNull is { } map ? map.TryGet(name, out _)
        : value.ListOrNull is { } list ? int.TryParse(name, out var at) && at >= 0 && at < list.Items.Count
        : throw new ScriptException("Cannot use 'in' to search in a value that is no object");
}

/// <summary>An operator that evaluates its right side only when its left side does not decide.</summary>
internal sealed class ShortCircuitNode(string sign, ScriptNode left, ScriptNode right) : ScriptNode
{
    public override WorkflowValue Evaluate(ScriptRun run, ScriptFrame frame)
    {
        var value = left.Evaluate(run, frame);
        return Decides(sign, value) ? value : right.Evaluate(run, frame);
    }

    public static bool Decides(string sign, WorkflowValue left) => sign switch
    {
        "&&" => !ScriptConvert.Truth(left),
        "||" => ScriptConvert.Truth(left),
        _ => !left.IsNullish,
    };
}

/// <summary>An operator of one value.</summary>
internal sealed class UnaryNode(string sign, ScriptNode inner) : ScriptNode
{
    public override WorkflowValue Evaluate(ScriptRun run, ScriptFrame frame)
    {
        if (sign == "typeof" && inner is UnknownNameNode) return WorkflowValue.Of("undefined");
        var value = inner.Evaluate(run, frame);
        return sign switch
        {
            "!" => WorkflowValue.Of(!ScriptConvert.Truth(value)),
            "-" => WorkflowValue.Of(-ScriptConvert.Number(value)),
            "+" => WorkflowValue.Of(ScriptConvert.Number(value)),
            "~" => WorkflowValue.Of(~ScriptConvert.Bits(value)),
            "typeof" => WorkflowValue.Of(ScriptConvert.TypeOf(value)),
            _ => WorkflowValue.Undefined,
        };
    }
}

/// <summary><c>condition ? then : otherwise</c>.</summary>
internal sealed class ConditionalNode(ScriptNode condition, ScriptNode then, ScriptNode otherwise) : ScriptNode
{
    public override WorkflowValue Evaluate(ScriptRun run, ScriptFrame frame) =>
        ScriptConvert.Truth(condition.Evaluate(run, frame)) ? then.Evaluate(run, frame) : otherwise.Evaluate(run, frame);
}

/// <summary>Expressions after another; the value of the last.</summary>
internal sealed class CommaNode(ScriptNode first, ScriptNode second) : ScriptNode
{
    public override WorkflowValue Evaluate(ScriptRun run, ScriptFrame frame)
    {
        first.Evaluate(run, frame);
        return second.Evaluate(run, frame);
    }
}

/// <summary>An assignment, plain or with an operator.</summary>
internal sealed class AssignNode(ScriptNode target, string sign, ScriptNode value) : ScriptNode
{
    private readonly Func<WorkflowValue, WorkflowValue, WorkflowValue>? _apply =
        sign is "=" or "&&=" or "||=" or "??=" ? null : BinaryNode.Operator(sign[..^1]);

    public override WorkflowValue Evaluate(ScriptRun run, ScriptFrame frame)
    {
        run.Spend();
        if (sign == "=") return Store(run, frame, value.Evaluate(run, frame));
        var old = target.Evaluate(run, frame);
        if (_apply is not null) return Store(run, frame, _apply(old, value.Evaluate(run, frame)));
        return ShortCircuitNode.Decides(sign[..^1], old) ? old : Store(run, frame, value.Evaluate(run, frame));
    }

    private WorkflowValue Store(ScriptRun run, ScriptFrame frame, WorkflowValue result)
    {
        target.Assign(run, frame, result);
        return result;
    }
}

/// <summary><c>++</c> and <c>--</c>, before or behind.</summary>
internal sealed class CountNode(ScriptNode target, int step, bool isBefore) : ScriptNode
{
    public override WorkflowValue Evaluate(ScriptRun run, ScriptFrame frame)
    {
        var old = ScriptConvert.Number(target.Evaluate(run, frame));
        target.Assign(run, frame, WorkflowValue.Of(old + step));
        return WorkflowValue.Of(isBefore ? old + step : old);
    }
}
