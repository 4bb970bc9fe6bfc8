using System.Linq.Expressions;
using AdControl.Rules.Evaluation;

namespace AdControl.Rules.Nodes;

internal sealed class NotNode(TextSpan span, Node operand) : Node(span, operand.Type)
{
    public Node Operand { get; } = operand;

    public override IReadOnlyList<Node> Parts { get; } = [operand];

    public override object? Evaluate(Frame frame) => Operand.Evaluate(frame) is bool value ? Truth.Box(!value) : null;

    public override bool IsTrue(Frame frame) => !Operand.IsTrue(frame);

    public override Expression Emit(Emitter emitter) => Expression.Not(Operand.Emit(emitter));
}
