using AdControl.Rules.Evaluation;
using AdControl.Rules.Typing;

namespace AdControl.Rules.Nodes;

/// <summary><c>new[]{a, b}</c>.</summary>
internal sealed class NewListNode(TextSpan span, RuleType type, Node[] items) : Node(span, type)
{
    public override IReadOnlyList<Node> Parts => items;

    public override bool CanEmit => false;

    public override object? Evaluate(Frame frame) => items.Select(i => Sequences.Settle(i.Evaluate(frame))).ToList();
}
