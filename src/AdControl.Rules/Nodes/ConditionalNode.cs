using System.Linq.Expressions;
using AdControl.Rules.Evaluation;
using AdControl.Rules.Typing;

namespace AdControl.Rules.Nodes;

internal sealed class ConditionalNode(TextSpan span, RuleType type, Node condition, Node whenTrue, Node whenFalse) : Node(span, type)
{
    public Node Condition { get; } = condition;

    public Node WhenTrue { get; } = whenTrue;

    public Node WhenFalse { get; } = whenFalse;

    public override IReadOnlyList<Node> Parts { get; } = [condition, whenTrue, whenFalse];

    public override object? Evaluate(Frame frame) => (Condition.IsTrue(frame) ? WhenTrue : WhenFalse).Evaluate(frame);

    public override Expression Emit(Emitter emitter) => Expression.Condition(Condition.Emit(emitter), WhenTrue.Emit(emitter), WhenFalse.Emit(emitter), Type.Clr);
}
