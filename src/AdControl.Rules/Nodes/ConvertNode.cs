using System.Linq.Expressions;
using AdControl.Rules.Evaluation;
using AdControl.Rules.Functions;
using AdControl.Rules.Typing;

namespace AdControl.Rules.Nodes;

/// <summary>A conversion, implicit or written as <c>double(x)</c>; a number that does not fit is an error.</summary>
internal sealed class ConvertNode(TextSpan span, RuleType type, Node operand) : Node(span, type)
{
    public Node Operand { get; } = operand;

    public override IReadOnlyList<Node> Parts { get; } = [operand];

    public override object? Evaluate(Frame frame)
    {
        var value = Operand.Evaluate(frame);
        if (value is null) return Type.IsValueType && !Type.IsNullable ? throw new InvalidOperationException("Nullable object must have a value.") : null;
        return Conversions.Change(value, Type.Underlying);
    }

    public override Expression Emit(Emitter emitter) => Expression.ConvertChecked(Operand.Emit(emitter), Type.Clr);
}
