using System.Text;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Scripts;

/// <summary>A value written in the script.</summary>
internal sealed class ConstantNode(WorkflowValue value) : ScriptNode
{
    public WorkflowValue Value => value;

    public override WorkflowValue Evaluate(ScriptRun run, ScriptFrame frame) => value;
}

/// <summary>A name the script declared.</summary>
internal sealed class LocalNode(int levels, int slot, bool isConstant) : ScriptNode
{
    public override bool CanBeAssigned => !isConstant;

    public override WorkflowValue Evaluate(ScriptRun run, ScriptFrame frame) => frame.Up(levels).Slots[slot];

    public override void Assign(ScriptRun run, ScriptFrame frame, WorkflowValue value) => frame.Up(levels).Slots[slot] = value;
}

/// <summary>A name nothing defines: fails when it is reached, as in JavaScript; validation has reported it before.</summary>
internal sealed class UnknownNameNode(string name) : ScriptNode
{
    public override WorkflowValue Evaluate(ScriptRun run, ScriptFrame frame) => throw new ScriptException($"{name} is not defined");
}

/// <summary>A template text; parts and texts alternate, starting and ending with a text.</summary>
internal sealed class TemplateNode(string[] texts, ScriptNode[] parts) : ScriptNode
{
    public override WorkflowValue Evaluate(ScriptRun run, ScriptFrame frame)
    {
        var text = new StringBuilder(texts[0]);
        for (var i = 0; i < parts.Length; i++)
            text.Append(ScriptConvert.Text(parts[i].Evaluate(run, frame))).Append(texts[i + 1]);
        return WorkflowValue.Of(ScriptRun.Bounded(text.ToString()));
    }
}

/// <summary>What <c>...</c> spreads; evaluated by the list, object or call around it.</summary>
internal sealed class SpreadNode(ScriptNode inner) : ScriptNode
{
    public override WorkflowValue Evaluate(ScriptRun run, ScriptFrame frame) => inner.Evaluate(run, frame);

    public static void AddTo(List<WorkflowValue> items, ScriptNode node, ScriptRun run, ScriptFrame frame)
    {
        run.Spend();
        var value = node.Evaluate(run, frame);
        if (node is not SpreadNode) items.Add(value);
        else items.AddRange(Elements(value));
    }

    /// <summary>The elements of what can be spread or iterated.</summary>
    public static IReadOnlyList<WorkflowValue> Elements(WorkflowValue value) => value.Kind switch
    {
        ValueKind.List => value.ListOrNull!.Items,
        ValueKind.Text => [.. value.TextOrNull!.EnumerateRunes().Select(r => WorkflowValue.Of(r.ToString()))],
        _ => throw new ScriptException($"{ScriptConvert.Text(value)} is not iterable"),
    };
}

/// <summary>A list written in the script.</summary>
internal sealed class ListNode(ScriptNode[] items) : ScriptNode
{
    public override WorkflowValue Evaluate(ScriptRun run, ScriptFrame frame)
    {
        var list = new ValueList();
        foreach (var item in items) SpreadNode.AddTo(list.Items, item, run, frame);
        return WorkflowValue.Wrap(ScriptRun.Bounded(list));
    }
}

/// <summary>A member of an object written in the script: a fixed or computed name, or a spread when there is no name.</summary>
internal sealed record MemberPart(string? Name, ScriptNode? Computed, ScriptNode Value);

/// <summary>An object written in the script.</summary>
internal sealed class ObjectNode(MemberPart[] members) : ScriptNode
{
    public override WorkflowValue Evaluate(ScriptRun run, ScriptFrame frame)
    {
        var map = new ValueMap();
        foreach (var part in members)
        {
            run.Spend();
            if (part.Name is null && part.Computed is null) Spread(map, part.Value.Evaluate(run, frame));
            else map.Set(part.Name ?? ScriptConvert.Text(part.Computed!.Evaluate(run, frame)), part.Value.Evaluate(run, frame));
        }
        return WorkflowValue.Wrap(map);
    }

    private static void Spread(ValueMap map, WorkflowValue value)
    {
        foreach (var (name, member) in value.Members) map.Set(name, member);
        for (var i = 0; i < value.Items.Count; i++) map.Set(WorkflowValue.NumberText(i), value.Items[i]);
    }
}
