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
            if (run.IsReturning) return default;
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
