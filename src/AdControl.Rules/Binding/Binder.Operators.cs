using AdControl.Rules.Functions;
using AdControl.Rules.Nodes;
using AdControl.Rules.Syntax;
using AdControl.Rules.Typing;

namespace AdControl.Rules.Binding;

/// <summary>Operators: which types they take, and how literals adapt.</summary>
internal sealed partial class Binder
{
    private static readonly Type[] Whole = [typeof(int), typeof(uint), typeof(long), typeof(ulong)];
    private static readonly Type[] Negatable = [typeof(int), typeof(long), typeof(float), typeof(double), typeof(decimal)];

    private Node BindUnary(UnarySyntax unary)
    {
        var operand = Bind(unary.Operand);
        if (unary.Operator == TokenKind.Not)
            return operand.Type.Underlying == typeof(bool) ? new NotNode(unary.Span, operand)
                : throw Wrong(unary, "expression.operand", $"'not' takes a condition, but this is of type {operand.Type}.", "'not' binds to the next operand only: write not (a == b).");
        foreach (var type in Negatable)
            if (Promotion.IsNumber(operand.Type.Underlying) && Promotion.To(operand, operand.Type.IsNullable ? RuleType.Scalar(type).AsNullable() : RuleType.Scalar(type)) is { } number)
                return new NegateNode(unary.Span, number);
        throw Wrong(unary, "expression.operand", $"'-' takes a number, but this is of type {operand.Type}.", operand.Type.Underlying == typeof(TimeSpan) ? "Write span.Negate()." : null);
    }

    private Node BindBinary(BinarySyntax binary)
    {
        // A long chain leans to the left; walking it in a loop keeps the stack flat.
        var chain = new Stack<BinarySyntax>();
        for (SyntaxNode node = binary; node is BinarySyntax link; node = link.Left) chain.Push(link);
        var bound = Bind(chain.Peek().Left);
        while (chain.TryPop(out var link)) bound = BindLink(link, bound, Bind(link.Right));
        return bound;
    }

    private static Node BindLink(BinarySyntax binary, Node left, Node right)
    {
        return binary.Operator switch
        {
            TokenKind.Equal or TokenKind.NotEqual or TokenKind.Less or TokenKind.LessOrEqual or TokenKind.Greater or TokenKind.GreaterOrEqual => Compare(binary, left, right),
            TokenKind.Plus when left.Type.IsText || right.Type.IsText => new ConcatNode(binary.Span, left, right),
            TokenKind.BitAnd when left.Type.IsText || right.Type.IsText => new ConcatNode(binary.Span, left, right),
            TokenKind.BitAnd or TokenKind.BitOr => BindBits(binary, left, right),
            TokenKind.ShiftLeft or TokenKind.ShiftRight => BindShift(binary, left, right),
            _ => BindArithmetic(binary, left, right),
        };
    }

    private static ArithmeticNode BindArithmetic(BinarySyntax binary, Node left, Node right)
    {
        if (Promotion.ToCommonNumber(left, right, Promotion.Numbers) is var (a, b)) return new(binary.Span, a.Type, binary.Operator, a, b);
        return (binary.Operator is TokenKind.Plus or TokenKind.Minus ? OnTime(binary, left, right) : null) ?? throw Incompatible(binary, left, right);
    }

    private static ArithmeticNode? OnTime(BinarySyntax binary, Node left, Node right)
    {
        var (l, r) = (left.Type.Underlying, right.Type.Underlying);
        var isMinus = binary.Operator == TokenKind.Minus;
        var result = (l == typeof(DateTime) || l == typeof(DateTimeOffset) || l == typeof(TimeSpan)) && r == typeof(TimeSpan) ? l
            : isMinus && l == r && (l == typeof(DateTime) || l == typeof(DateTimeOffset)) ? typeof(TimeSpan) : null;
        if (result is null) return null;
        if (!left.Type.IsNullable && !right.Type.IsNullable) return new(binary.Span, RuleType.Scalar(result), binary.Operator, left, right);
        var (a, b) = (Promotion.To(left, left.Type.AsNullable())!, Promotion.To(right, right.Type.AsNullable())!);
        return new(binary.Span, RuleType.Scalar(result).AsNullable(), binary.Operator, a, b);
    }

    private static ArithmeticNode BindBits(BinarySyntax binary, Node left, Node right)
    {
        if (left.Type.IsBoolean && right.Type.IsBoolean) return new(binary.Span, RuleType.Boolean, binary.Operator, left, right);
        if (Promotion.ToCommonNumber(left, right, Whole) is var (a, b)) return new(binary.Span, a.Type, binary.Operator, a, b);
        throw Incompatible(binary, left, right, "'&' and '|' bind looser than comparisons: write (a & 4) == 4.");
    }

    private static ArithmeticNode BindShift(BinarySyntax binary, Node left, Node right)
    {
        foreach (var type in Whole)
            if (Promotion.To(left, RuleType.Scalar(type)) is { } value && Promotion.To(right, RuleType.Int32) is { } count) return new(binary.Span, value.Type, binary.Operator, value, count);
        throw Incompatible(binary, left, right);
    }

    private static CompareNode Compare(BinarySyntax binary, Node left, Node right)
    {
        var isEquality = binary.Operator is TokenKind.Equal or TokenKind.NotEqual;
        return (Alike(left, right, isEquality) ?? AsWritten(binary, left, right)) is var (a, b) ? new(binary.Span, binary.Operator, a, b) : throw Incompatible(binary, left, right);
    }

    /// <summary>Both sides in one type that can be compared, without reading a text literal as something else.</summary>
    private static (Node Left, Node Right)? Alike(Node left, Node right, bool isEquality)
    {
        if (left.Type.IsEnum || right.Type.IsEnum) return AsEnum(left, right);
        if (IsNullBesideLiteral(left, right) || IsNullBesideLiteral(right, left)) return null;
        if (Promotion.ToCommonNumber(left, right, Promotion.Numbers) is { } numbers) return numbers;
        if (left.Type.Kind == RuleTypeKind.Scalar && left.Type.Underlying == right.Type.Underlying && (isEquality || IsOrdered(left.Type)))
            return left.Type.IsNullable == right.Type.IsNullable ? (left, right) : (Lift(left), Lift(right));
        if (!isEquality && !(IsOrdered(left.Type) && IsOrdered(right.Type))) return null;
        if (left is ConstantNode { IsNull: true } && right.Type.IsValueType) return (Promotion.To(left, right.Type.AsNullable())!, Lift(right));
        if (right is ConstantNode { IsNull: true } && left.Type.IsValueType) return (Lift(left), Promotion.To(right, left.Type.AsNullable())!);
        return isEquality && IsReference(left) && IsReference(right) && AreRelated(left.Type, right.Type) ? (left, right) : null;
    }

    /// <summary><c>5 == null</c>: two constants of types that have nothing in common.</summary>
    private static bool IsNullBesideLiteral(Node left, Node right) => left is ConstantNode { IsNull: true } && right is ConstantNode { Type: { IsValueType: true, IsNullable: false } };

    private static bool IsReference(Node node) => !node.Type.IsValueType;

    private static bool AreRelated(RuleType a, RuleType b) =>
        a.Kind == RuleTypeKind.Object || b.Kind == RuleTypeKind.Object || a.Equals(b) || (a.Kind == b.Kind && a.Kind is RuleTypeKind.Record or RuleTypeKind.Sequence)
        || a.Clr.IsAssignableFrom(b.Clr) || b.Clr.IsAssignableFrom(a.Clr);

    private static bool IsOrdered(RuleType type) => type.Underlying != typeof(bool);

    private static Node Lift(Node node) => node.Type.IsValueType && !node.Type.IsNullable ? Promotion.To(node, node.Type.AsNullable())! : node;

    private static (Node Left, Node Right)? AsEnum(Node left, Node right)
    {
        var type = left.Type.IsEnum ? left.Type : right.Type;
        if (left.Type.Underlying == right.Type.Underlying) return (Lift(left), Lift(right)) is var (a, b) && a.Type.Equals(b.Type) ? (left.Type.Equals(right.Type) ? (left, right) : (a, b)) : null;
        return EnumOf(left, type) is { } l && EnumOf(right, type) is { } r ? (l.Type.Equals(r.Type) ? (l, r) : (Lift(l), Lift(r))) : null;
    }

    private static Node? EnumOf(Node node, RuleType type) => node switch
    {
        _ when node.Type.Equals(type) => node,
        ConstantNode { IsNull: true } => new ConstantNode(node.Span, type.AsNullable(), null),
        ConstantNode { Value: string } => Promotion.To(node, type),
        ConstantNode { Digits: not null, Value: int or long or uint or ulong } number => new ConstantNode(node.Span, type, Conversions.Change(number.Value!, type.Underlying)),
        _ when Promotion.IsNumber(node.Type.Underlying) && !node.Type.IsNullable => new ConvertNode(node.Span, type, node),
        _ => null,
    };

    /// <summary>A text literal read in the type of the other side: <c>day > "2026-01-01"</c>.</summary>
    private static (Node Left, Node Right)? AsWritten(BinarySyntax binary, Node left, Node right)
    {
        if (right is ConstantNode { Value: string text, IsLiteral: true } && IsReadable(left.Type)) return Both(binary, left, Read(binary.Right, text, left.Type));
        if (left is ConstantNode { Value: string other, IsLiteral: true } && IsReadable(right.Type)) return Both(binary, Read(binary.Left, other, right.Type), right);
        return null;
    }

    private static bool IsReadable(RuleType type) => type.Kind == RuleTypeKind.Scalar && !type.IsText;

    private static (Node Left, Node Right)? Both(BinarySyntax binary, Node left, Node right) =>
        binary.Operator is TokenKind.Equal or TokenKind.NotEqual || IsOrdered(left.Type) ? (left.Type.Equals(right.Type) ? (left, right) : (Lift(left), Lift(right))) : null;

    private static ConstantNode Read(SyntaxNode literal, string text, RuleType type) => Conversions.TryRead(text, type.Underlying, out var value)
        ? new(literal.Span, RuleType.Scalar(type.Underlying), value)
        : throw Wrong(literal, "expression.literal", $"\"{text}\" is not a valid {type.Underlying.Name}.", MendFor(type.Underlying));

    private static string? MendFor(Type type) => type == typeof(DateTime) || type == typeof(DateOnly) ? "Write dates as \"2026-11-24\"." : type.IsEnum ? $"Known: {string.Join(", ", Enum.GetNames(type))}." : null;

    private static ExpressionException Incompatible(BinarySyntax binary, Node left, Node right, string? mend = null) =>
        new("expression.operands", binary.OperatorStart, $"'{binary.OperatorText}' does not take {left.Type} and {right.Type}.", mend ?? MendFor(left, right));

    private static string? MendFor(Node left, Node right)
    {
        if (left.Type.Kind == RuleTypeKind.Object || right.Type.Kind == RuleTypeKind.Object) return "The type of one side is not known: the member is absent or null in the input.";
        return left.Type.Underlying == typeof(char) || right.Type.Underlying == typeof(char) ? "Single quotes make a character; write texts in double quotes."
            : left.Type.IsText || right.Type.IsText ? "Convert one side, for example DateTime.Parse(x), int.Parse(x) or x.ToString()." : null;
    }

    private InListNode BindInList(InListSyntax list)
    {
        var item = Bind(list.Item);
        var comparisons = list.List.Select(e => CompareInList(list, item, e)).ToArray();
        return new(list.Span, item, comparisons);
    }

    private CompareNode CompareInList(InListSyntax list, Node item, SyntaxNode element)
    {
        var bound = Bind(element);
        // What nothing is known of compares with == only: in a list it must not pass for a text.
        var isUnknown = item.Type.Kind == RuleTypeKind.Object && bound.Type.IsText;
        var (a, b) = (isUnknown ? null : Alike(item, bound, isEquality: true)) ?? throw Wrong(element, "expression.operands", $"The list is searched for a {item.Type}, but this element has another type.", "Write all elements in the type of the value that is looked for.");
        return new(list.Span, TokenKind.Equal, a, b);
    }
}
