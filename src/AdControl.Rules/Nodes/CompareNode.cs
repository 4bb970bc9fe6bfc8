using System.Linq.Expressions;
using System.Reflection;
using AdControl.Rules.Evaluation;
using AdControl.Rules.Functions;
using AdControl.Rules.Syntax;
using AdControl.Rules.Typing;

namespace AdControl.Rules.Nodes;

/// <summary>A comparison of two values of one type. Texts are equal unit by unit and ordered by the invariant culture; null is never less or greater.</summary>
internal sealed class CompareNode(TextSpan span, TokenKind comparison, Node left, Node right) : Node(span, RuleType.Boolean)
{
    private static readonly MethodInfo CompareTextsMethod = typeof(CompareNode).GetMethod(nameof(CompareTexts), BindingFlags.Static | BindingFlags.NonPublic)!;
    private static readonly MethodInfo EqualMethod = typeof(CompareNode).GetMethod(nameof(AreEqual), BindingFlags.Static | BindingFlags.NonPublic)!;

    public Node Left { get; } = left;

    public Node Right { get; } = right;

    public override IReadOnlyList<Node> Parts { get; } = [left, right];

    public override object? Evaluate(Frame frame) => Truth.Box(IsTrue(frame));

    public override bool IsTrue(Frame frame)
    {
        var (a, b) = (Left.Evaluate(frame), Right.Evaluate(frame));
        return comparison switch
        {
            TokenKind.Equal => AreEqual(a, b),
            TokenKind.NotEqual => !AreEqual(a, b),
            _ => IsOrdered(a, b),
        };
    }

    // NaN is equal to nothing, as in compiled code.
    private static bool AreEqual(object? a, object? b) => a is double x && b is double y ? x == y : a is float v && b is float w ? v == w : Equals(a, b);

    private bool IsOrdered(object? a, object? b)
    {
        if (Left.Type.IsText) return Holds(CompareTexts((string?)a, (string?)b));
        if (a is null || b is null || a is double.NaN || b is double.NaN || a is float.NaN || b is float.NaN) return false;
        return Holds(((IComparable)a).CompareTo(b));
    }

    private bool Holds(int order) => comparison switch
    {
        TokenKind.Less => order < 0,
        TokenKind.LessOrEqual => order <= 0,
        TokenKind.Greater => order > 0,
        _ => order >= 0,
    };

    private static int CompareTexts(string? a, string? b) => TextOrder.Compare(a, b);

    public override Expression Emit(Emitter emitter)
    {
        var (a, b) = (Left.Emit(emitter), Right.Emit(emitter));
        var isEquality = comparison is TokenKind.Equal or TokenKind.NotEqual;
        if (isEquality && !Left.Type.IsValueType && !Left.Type.IsText)
        {
            var equal = Expression.Call(EqualMethod, Emitter.Convert(a, typeof(object)), Emitter.Convert(b, typeof(object)));
            return comparison == TokenKind.Equal ? equal : Expression.Not(equal);
        }
        if (!isEquality && Left.Type.IsText) (a, b) = (Expression.Call(CompareTextsMethod, a, b), Expression.Constant(0));
        if (!isEquality && Left.Type.IsEnum) (a, b) = (OfEnum(a), OfEnum(b));
        return Expression.MakeBinary(Kind, a, b);
    }

    private static UnaryExpression OfEnum(Expression value) => Expression.Convert(value, Nullable.GetUnderlyingType(value.Type) is null ? typeof(long) : typeof(long?));

    private ExpressionType Kind => comparison switch
    {
        TokenKind.Equal => ExpressionType.Equal,
        TokenKind.NotEqual => ExpressionType.NotEqual,
        TokenKind.Less => ExpressionType.LessThan,
        TokenKind.LessOrEqual => ExpressionType.LessThanOrEqual,
        TokenKind.Greater => ExpressionType.GreaterThan,
        _ => ExpressionType.GreaterThanOrEqual,
    };
}
