using AdControl.Rules.Evaluation;
using AdControl.Rules.Functions;
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
        if (isStrict && value is null && (Type.IsNullable || !Type.IsValueType)) return null;
        if (isStrict && value is not null && Binding.Promotion.IsNumber(value.GetType()) && Binding.Promotion.IsNumber(Type.Underlying)) return Conversions.Change(value, Type.Underlying);
        return isStrict ? throw new RuleEvaluationException($"The value is no {Type}.") : null;
    }
}
