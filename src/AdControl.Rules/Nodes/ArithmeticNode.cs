using System.Linq.Expressions;
using AdControl.Rules.Evaluation;
using AdControl.Rules.Functions;
using AdControl.Rules.Syntax;
using AdControl.Rules.Typing;

namespace AdControl.Rules.Nodes;

/// <summary>Arithmetic by C#'s rules, whole numbers wrapping on overflow; null in, null out.</summary>
internal sealed class ArithmeticNode(TextSpan span, RuleType type, TokenKind operation, Node left, Node right) : Node(span, type)
{
    public override IReadOnlyList<Node> Parts { get; } = [left, right];

    public override object? Evaluate(Frame frame)
    {
        var (a, b) = (left.Evaluate(frame), right.Evaluate(frame));
        return a is null || b is null ? null : Arithmetic.Apply(operation, a, b);
    }

    public override Expression Emit(Emitter emitter)
    {
        var (a, b) = (left.Emit(emitter), right.Emit(emitter));
        return operation switch
        {
            TokenKind.Plus => Expression.Add(a, b),
            TokenKind.Minus => Expression.Subtract(a, b),
            TokenKind.Times => Expression.Multiply(a, b),
            TokenKind.Divide => Expression.Divide(a, b),
            TokenKind.Modulo => Expression.Modulo(a, b),
            TokenKind.BitAnd => Expression.And(a, b),
            TokenKind.BitOr => Expression.Or(a, b),
            TokenKind.ShiftLeft => Expression.LeftShift(a, b),
            _ => Expression.RightShift(a, b),
        };
    }
}
