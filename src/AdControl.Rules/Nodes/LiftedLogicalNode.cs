using AdControl.Rules.Evaluation;
using AdControl.Rules.Typing;

namespace AdControl.Rules.Nodes;

/// <summary><c>and</c>, <c>or</c> over truth values that may be null; null stays open unless the other side decides.</summary>
internal sealed class LiftedLogicalNode(TextSpan span, bool isAnd, Node[] operands) : Node(span, RuleType.Boolean.AsNullable())
{
    public override IReadOnlyList<Node> Parts => operands;

    public override bool CanEmit => false;

    public override object? Evaluate(Frame frame)
    {
        object? result = Truth.Box(isAnd);
        foreach (var operand in operands)
        {
            var value = operand.Evaluate(frame);
            if (value is bool truth && truth != isAnd) return Truth.Box(!isAnd);
            if (value is null) result = null;
        }
        return result;
    }
}
