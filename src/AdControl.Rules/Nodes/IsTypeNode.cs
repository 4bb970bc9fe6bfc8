using AdControl.Rules.Evaluation;
using AdControl.Rules.Typing;

namespace AdControl.Rules.Nodes;

/// <summary><c>is(x, "System.String")</c>.</summary>
internal sealed class IsTypeNode(TextSpan span, Node operand, Type wanted) : Node(span, RuleType.Boolean)
{
    public override IReadOnlyList<Node> Parts { get; } = [operand];

    public override bool CanEmit => false;

    public override object? Evaluate(Frame frame) => Truth.Box(wanted.IsInstanceOfType(operand.Evaluate(frame)));
}
