using AdControl.Rules.Evaluation;
using AdControl.Rules.Typing;

namespace AdControl.Rules.Nodes;

/// <summary><c>a ?? b</c>, <c>isnull(a, b)</c>.</summary>
internal sealed class CoalesceNode(TextSpan span, RuleType type, Node left, Node right) : Node(span, type)
{
    public override IReadOnlyList<Node> Parts { get; } = [left, right];

    public override bool CanEmit => false;

    public override object? Evaluate(Frame frame) => left.Evaluate(frame) ?? right.Evaluate(frame);
}
