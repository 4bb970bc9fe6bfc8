using System.Linq.Expressions;
using AdControl.Rules.Evaluation;
using AdControl.Rules.Typing;

namespace AdControl.Rules.Nodes;

/// <summary>A chain of <c>and</c> or <c>or</c>: stops at the first operand that decides.</summary>
internal sealed class LogicalNode(TextSpan span, bool isAnd, Node[] operands) : Node(span, RuleType.Boolean)
{
    public bool IsAnd { get; } = isAnd;

    public override IReadOnlyList<Node> Parts => operands;

    public override object? Evaluate(Frame frame) => Truth.Box(IsTrue(frame));

    public override bool IsTrue(Frame frame)
    {
        foreach (var operand in operands)
            if (operand.IsTrue(frame) != IsAnd) return !IsAnd;
        return IsAnd;
    }

    // Balanced, so that a chain of thousands is no tree thousands deep.
    public override Expression Emit(Emitter emitter) => Join([.. operands.Select(o => o.Emit(emitter))]);

    private Expression Join(ReadOnlySpan<Expression> parts)
    {
        if (parts.Length == 1) return parts[0];
        var (left, right) = (Join(parts[..(parts.Length / 2)]), Join(parts[(parts.Length / 2)..]));
        return IsAnd ? Expression.AndAlso(left, right) : Expression.OrElse(left, right);
    }
}
