using AdControl.Workflows.Values;

namespace AdControl.Workflows.Scripts;

/// <summary>Statements after another; the value is that of the last one that has one.</summary>
internal sealed class BlockNode(ScriptNode[] statements) : ScriptNode
{
    public override WorkflowValue Evaluate(ScriptRun run, ScriptFrame frame)
    {
        WorkflowValue value = default;
        foreach (var statement in statements)
        {
            var next = statement.Evaluate(run, frame);
            if (run.IsLeaving) return default;
            if (statement is not (DeclarationNode or EmptyNode)) value = next;
        }
        return value;
    }
}

/// <summary><c>;</c> alone.</summary>
internal sealed class EmptyNode : ScriptNode
{
    public override WorkflowValue Evaluate(ScriptRun run, ScriptFrame frame) => default;
}

/// <summary><c>const</c>, <c>let</c> or <c>var</c>.</summary>
internal sealed class DeclarationNode((ScriptPlace Place, ScriptNode? Value)[] parts) : ScriptNode
{
    public override WorkflowValue Evaluate(ScriptRun run, ScriptFrame frame)
    {
        foreach (var (place, value) in parts) place.Fill(run, frame, value?.Evaluate(run, frame) ?? default);
        return default;
    }
}

/// <summary><c>if</c> with or without <c>else</c>.</summary>
internal sealed class BranchNode(ScriptNode condition, ScriptNode then, ScriptNode? otherwise) : ScriptNode
{
    public override WorkflowValue Evaluate(ScriptRun run, ScriptFrame frame) =>
        ScriptConvert.Truth(condition.Evaluate(run, frame)) ? then.Evaluate(run, frame) : otherwise?.Evaluate(run, frame) ?? default;
}

/// <summary><c>return</c>.</summary>
internal sealed class ReturnNode(ScriptNode? value) : ScriptNode
{
    public override WorkflowValue Evaluate(ScriptRun run, ScriptFrame frame)
    {
        run.Returned = value?.Evaluate(run, frame) ?? default;
        run.IsReturning = true;
        return default;
    }
}

/// <summary><c>throw</c>.</summary>
internal sealed class ThrowNode(ScriptNode value) : ScriptNode
{
    public override WorkflowValue Evaluate(ScriptRun run, ScriptFrame frame)
    {
        var thrown = value.Evaluate(run, frame);
        throw new ScriptException(ScriptConvert.Text(thrown.MapOrNull is not null ? thrown["message"] : thrown));
    }
}

/// <summary><c>break</c> or <c>continue</c>.</summary>
internal sealed class LeaveNode(bool isBreak) : ScriptNode
{
    public override WorkflowValue Evaluate(ScriptRun run, ScriptFrame frame)
    {
        if (isBreak) run.IsBreaking = true;
        else run.IsContinuing = true;
        return default;
    }
}

/// <summary>A loop with a condition: <c>for (;;)</c>, <c>while</c> and, testing behind its body, <c>do</c>.</summary>
internal sealed class LoopNode(ScriptNode? before, ScriptNode? condition, ScriptNode? after, ScriptNode body, bool testsFirst) : ScriptNode
{
    public override WorkflowValue Evaluate(ScriptRun run, ScriptFrame frame)
    {
        WorkflowValue value = default;
        before?.Evaluate(run, frame);
        for (var isFirst = true; ; isFirst = false)
        {
            run.Spend();
            var isTested = testsFirst || !isFirst;
            if (isTested && condition is not null && !ScriptConvert.Truth(condition.Evaluate(run, frame))) return value;
            value = body.Evaluate(run, frame);
            if (Ends(run)) return value;
            after?.Evaluate(run, frame);
        }
    }

    /// <summary>Whether the round that is over was the last one.</summary>
    public static bool Ends(ScriptRun run)
    {
        run.IsContinuing = false;
        if (!run.IsBreaking) return run.IsReturning;
        run.IsBreaking = false;
        return true;
    }
}

/// <summary><c>for … of</c> and <c>for … in</c>.</summary>
internal sealed class EachNode(ScriptPlace place, ScriptNode source, bool isOfKeys, ScriptNode body) : ScriptNode
{
    public override WorkflowValue Evaluate(ScriptRun run, ScriptFrame frame)
    {
        WorkflowValue value = default;
        var over = source.Evaluate(run, frame);
        WorkflowValue[] items = isOfKeys ? Keys(over) : [.. SpreadNode.Elements(over)];
        foreach (var item in items)
        {
            run.Spend();
            place.Fill(run, frame, item);
            value = body.Evaluate(run, frame);
            if (LoopNode.Ends(run)) break;
        }
        return value;
    }

    private static WorkflowValue[] Keys(WorkflowValue value) => value.Kind == ValueKind.List
        ? [.. value.Items.Select((_, i) => WorkflowValue.Of(WorkflowValue.NumberText(i)))] : [.. value.Members.Select(m => WorkflowValue.Of(m.Key))];
}
