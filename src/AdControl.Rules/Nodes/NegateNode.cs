using System.Linq.Expressions;
using AdControl.Rules.Evaluation;

namespace AdControl.Rules.Nodes;

internal sealed class NegateNode(TextSpan span, Node operand) : Node(span, operand.Type)
{
    public override IReadOnlyList<Node> Parts { get; } = [operand];

    public override object? Evaluate(Frame frame) => operand.Evaluate(frame) switch
    {
        int value => unchecked(-value),
        long value => unchecked(-value),
        float value => -value,
        double value => -value,
        decimal value => -value,
        TimeSpan value => -value,
        _ => null,
    };

    public override Expression Emit(Emitter emitter) => Expression.Negate(operand.Emit(emitter));
}
