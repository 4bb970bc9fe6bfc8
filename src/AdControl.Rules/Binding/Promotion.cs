using System.Globalization;
using AdControl.Rules.Functions;
using AdControl.Rules.Nodes;
using AdControl.Rules.Syntax;
using AdControl.Rules.Typing;

namespace AdControl.Rules.Binding;

/// <summary>Implicit conversions: numbers widen, literals adapt to the type they meet, null fits whatever may be null.</summary>
internal static class Promotion
{
    /// <summary>Number types in the order in which an operation tries them.</summary>
    public static readonly Type[] Numbers = [typeof(int), typeof(uint), typeof(long), typeof(ulong), typeof(float), typeof(double), typeof(decimal)];

    private static readonly Dictionary<Type, Type[]> Wider = new()
    {
        [typeof(sbyte)] = [typeof(short), typeof(int), typeof(long), typeof(float), typeof(double), typeof(decimal)],
        [typeof(byte)] = [typeof(short), typeof(ushort), typeof(int), typeof(uint), typeof(long), typeof(ulong), typeof(float), typeof(double), typeof(decimal)],
        [typeof(short)] = [typeof(int), typeof(long), typeof(float), typeof(double), typeof(decimal)],
        [typeof(ushort)] = [typeof(int), typeof(uint), typeof(long), typeof(ulong), typeof(float), typeof(double), typeof(decimal)],
        [typeof(int)] = [typeof(long), typeof(float), typeof(double), typeof(decimal)],
        [typeof(uint)] = [typeof(long), typeof(ulong), typeof(float), typeof(double), typeof(decimal)],
        [typeof(long)] = [typeof(float), typeof(double), typeof(decimal)],
        [typeof(ulong)] = [typeof(float), typeof(double), typeof(decimal)],
        [typeof(float)] = [typeof(double)],
    };

    public static bool IsNumber(Type type) => Array.IndexOf(Numbers, type) >= 0 || Wider.ContainsKey(type);

    /// <summary>The node in another type; null when it does not convert by itself.</summary>
    public static Node? To(Node node, RuleType target)
    {
        if (node.Type.Equals(target)) return node;
        if (node is ConstantNode constant && Adapt(constant, target) is { } adapted) return adapted;
        if (target.Kind == RuleTypeKind.Object) return target.Clr == typeof(object) ? new ConvertNode(node.Span, target, node) : null;
        if (target.Kind != RuleTypeKind.Scalar) return target.Clr.IsAssignableFrom(node.Type.Clr) && (target.Clr != typeof(List<object?>) || Fits(node.Type, target)) ? node : null;
        if (node.Type.Kind != RuleTypeKind.Scalar || (node.Type.IsNullable && !target.IsNullable)) return null;
        var (from, to) = (node.Type.Underlying, target.Underlying);
        return from == to || (Wider.TryGetValue(from, out var wider) && wider.Contains(to)) ? new ConvertNode(node.Span, target, node) : null;
    }

    private static bool Fits(RuleType from, RuleType to) => from.IsSequence && to.IsSequence && (from.Element!.Equals(to.Element) || to.Element!.Kind == RuleTypeKind.Object);

    private static ConstantNode? Adapt(ConstantNode constant, RuleType target)
    {
        if (constant.IsNull) return target.IsValueType && !target.IsNullable ? null : new(constant.Span, target, null);
        if (!constant.IsLiteral || target.Kind != RuleTypeKind.Scalar) return null;
        if (constant.Value is string text) return target.IsEnum && Conversions.TryRead(text, target.Underlying, out var read) ? new(constant.Span, target, read) : null;
        return constant.Digits is { } digits && Number(digits, constant.Type.Clr == typeof(double), target.Underlying) is { } number ? new(constant.Span, target, number) : null;
    }

    private static object? Number(string digits, bool isReal, Type target)
    {
        if (target == typeof(decimal)) return Literals.ToDecimal(digits);
        if (target == typeof(double)) return double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (isReal || target.IsEnum || !IsNumber(target)) return null;
        return Conversions.TryRead(digits, target, out var value) ? value : null;
    }

    /// <summary>Both nodes in the first number type that holds both; null when there is none.</summary>
    public static (Node Left, Node Right)? ToCommonNumber(Node left, Node right, ReadOnlySpan<Type> candidates)
    {
        if (!CouldBeNumber(left) || !CouldBeNumber(right)) return null;
        for (var isNullable = 0; isNullable < 2; isNullable++)
            foreach (var candidate in candidates)
            {
                var type = isNullable == 0 ? RuleType.Scalar(candidate) : RuleType.Scalar(candidate).AsNullable();
                if (To(left, type) is { } a && To(right, type) is { } b) return (a, b);
            }
        return null;
    }

    private static bool CouldBeNumber(Node node) => IsNumber(node.Type.Underlying) || node is ConstantNode { IsNull: true };

    /// <summary>Both nodes in one of their two types; null when neither converts to the other.</summary>
    public static (Node Left, Node Right)? ToEither(Node left, Node right)
    {
        if (left.Type.Equals(right.Type)) return (left, right);
        if (To(right, left.Type) is { } b) return (left, b);
        return To(left, right.Type) is { } a ? (a, right) : null;
    }
}
