using AdControl.Rules.Evaluation;
using AdControl.Rules.Typing;

namespace AdControl.Rules.Nodes;

/// <summary><c>as(x, "System.String")</c>: the value, or null when it is of another type; <c>cast(…)</c>: an error then.</summary>
internal sealed class AsTypeNode(TextSpan span, RuleType type, Node operand, bool isStrict) : Node(span, type)
{
    public override IReadOnlyList<Node> Parts { get; } = [operand];

    public override bool CanEmit => false;

    public override object? Evaluate(Frame frame)
    {
        var value = operand.Evaluate(frame);
        if (Type.Underlying.IsInstanceOfType(value)) return value;
        return isStrict ? throw new InvalidCastException($"The value is no {Type}.") : null;
    }
}
