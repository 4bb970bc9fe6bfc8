using AdControl.Rules.Binding;
using AdControl.Rules.Evaluation;
using AdControl.Rules.Nodes;

namespace AdControl.Rules.Compilation;

/// <summary>What a condition reads, found once from its tree.</summary>
internal sealed class RuleNeeds
{
    private readonly BindingScope scope;
    private readonly SlotNode[] inputs;
    private readonly RegisteredNode[] needy;

    public RuleNeeds(BoundExpression expression, BindingScope scope)
    {
        this.scope = scope;
        var nodes = Everything(expression.Root).ToList();
        var registered = nodes.OfType<RegisteredNode>().ToArray();
        inputs = [.. nodes.OfType<SlotNode>().Where(s => s.IsInput).DistinctBy(s => s.Slot).OrderBy(s => s.Slot)];
        needy = [.. registered.Where(r => r.Member.Need is not null)];
        Inputs = [.. inputs.Select(i => scope.Names[i.Slot].Name)];
        Facts = [.. registered.Where(r => r.Member.IsProperty).Select(r => r.Path ?? r.Member.FullName).Distinct()];
        Calls = [.. registered.Where(r => !r.Member.IsProperty).Select(r => new RuleCall(r.Member.FullName, [.. r.Arguments.Select(a => (a as ConstantNode)?.Value)], r.Span.Start))];
    }

    public IReadOnlyList<string> Inputs { get; }

    public IReadOnlyList<string> Facts { get; }

    public IReadOnlyList<RuleCall> Calls { get; }

    /// <summary>What the whole condition lacks.</summary>
    public IReadOnlyList<string> Missing(Frame frame) => Missing(inputs, needy, frame) ?? [];

    /// <summary>What one part of it lacks.</summary>
    public IReadOnlyList<string> MissingIn(Node part, Frame frame)
    {
        var nodes = Everything(part).ToList();
        return Missing(nodes.OfType<SlotNode>().Where(s => s.IsInput), nodes.OfType<RegisteredNode>().Where(r => r.Member.Need is not null), frame) ?? [];
    }

    private List<string>? Missing(IEnumerable<SlotNode> inputs, IEnumerable<RegisteredNode> needy, Frame frame)
    {
        List<string>? missing = null;
        foreach (var input in inputs)
            if (frame.Slots[input.Slot] is null && missing?.Contains(scope.Names[input.Slot].Name) != true) (missing ??= []).Add(scope.Names[input.Slot].Name);
        foreach (var node in needy)
            if (missing?.Contains(node.Member.Need!) != true && IsUnknown(node, frame)) (missing ??= []).Add(node.Member.Need!);
        return missing;
    }

    /// <summary>Whether the instance is there and does not know the member; one that only a lambda could give is not asked.</summary>
    private static bool IsUnknown(RegisteredNode node, Frame frame)
    {
        if (DependsOnElement(node)) return false;
        try
        {
            return node.Target.Evaluate(frame) is { } instance && (node.Member.Known is { } known ? !known(instance, node.Values(frame)) : node.Evaluate(frame) is null);
        }
        catch (Exception failed) when (failed is not OutOfMemoryException)
        {
            // What cannot be read here has a need of its own, or fails again, and louder, on evaluation.
            return false;
        }
    }

    private static bool DependsOnElement(Node node) => node is SlotNode { IsInput: false } || node.Parts.Any(DependsOnElement);

    private static IEnumerable<Node> Everything(Node node) => node.Parts.SelectMany(Everything).Prepend(node);
}
