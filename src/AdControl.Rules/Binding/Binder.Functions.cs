using AdControl.Rules.Functions;
using AdControl.Rules.Nodes;
using AdControl.Rules.Syntax;
using AdControl.Rules.Typing;

namespace AdControl.Rules.Binding;

/// <summary>Calls by name alone: the language's own functions, conversions, and methods of <c>it</c>.</summary>
internal sealed partial class Binder
{
    private Node BindPlainCall(CallSyntax call)
    {
        if (FindFunction(call) is { } function) return function;
        var name = call.Name.TrimEnd('?');
        if (TypeNames.Find(name) is { } type) return BindConversion(call, type, isNullable: name != call.Name);
        if (it is not null) return BindMethod(call, It(call.Span, it));
        var near = NearestName.Of(call.Name, ["iif", "isnull", "np", "is", "as", "cast", .. TypeNames.All]);
        throw new ExpressionException("expression.unknown-function", call.NameStart, $"The function '{call.Name}' is not known.", near is null ? null : $"Did you mean '{near}'?");
    }

    private Node? FindFunction(CallSyntax call)
    {
        string[] names = ["iif", "isnull", "np", "is", "as", "cast"];
        return Array.Find(names, n => n.Equals(call.Name, scope.Comparison)) switch
        {
            "iif" => Arguments(call, 3, 3) is var a ? BindChoice(call.Span, BindTruth(a[0]), Bind(a[1]), Bind(a[2])) : null,
            "isnull" => Arguments(call, 2, 2) is var a ? BindCoalesce(call.Span, Bind(a[0]), Bind(a[1])) : null,
            "np" => BindNullSafe(call, Arguments(call, 1, 2)),
            "is" => BindIs(call, Arguments(call, 1, 2)),
            "as" => BindAs(call, Arguments(call, 1, 2), isStrict: false),
            "cast" => BindAs(call, Arguments(call, 1, 2), isStrict: true),
            _ => null,
        };
    }

    private static SyntaxNode[] Arguments(CallSyntax call, int least, int most)
    {
        var arguments = Positional(call);
        return arguments.Length >= least && arguments.Length <= most ? arguments
            : throw Wrong(call, "expression.arguments", $"'{call.Name}' takes {(least == most ? least : $"{least} to {most}")} arguments, but {arguments.Length} are given.", null);
    }

    private NullSafeNode BindNullSafe(CallSyntax call, SyntaxNode[] arguments)
    {
        var operand = Bind(arguments[0]);
        if (operand is ConstantNode or SlotNode || arguments[0] is BinarySyntax or UnarySyntax) throw Wrong(call, "expression.np", "np takes members: np(a.b.c).", null);
        if (arguments.Length == 1) return new(call.Span, operand.Type.AsNullable(), operand, null);
        var (value, whenNull) = Unite(call.Span, operand, Bind(arguments[1]));
        return new(call.Span, whenNull.Type, value, whenNull);
    }

    private IsTypeNode BindIs(CallSyntax call, SyntaxNode[] arguments) => new(call.Span, Subject(call, arguments), NamedType(arguments[^1]));

    private AsTypeNode BindAs(CallSyntax call, SyntaxNode[] arguments, bool isStrict)
    {
        var type = RuleType.Scalar(NamedType(arguments[^1]));
        return new(call.Span, isStrict ? type : type.AsNullable(), Subject(call, arguments), isStrict);
    }

    private Node Subject(CallSyntax call, SyntaxNode[] arguments) =>
        arguments.Length == 2 ? Bind(arguments[0]) : It(call.Span, it ?? throw Wrong(call, "expression.no-it", "There is no 'it' here.", "Name the value: is(x, \"System.String\")."));

    private static Type NamedType(SyntaxNode node) => node is LiteralSyntax { Value: string name } && TypeNames.Find(name.TrimEnd('?')) is { } type
        ? (name.EndsWith('?') && type.IsValueType ? typeof(Nullable<>).MakeGenericType(type) : type)
        : throw Wrong(node, "expression.unknown-type", "The name of a known type is expected as a text.", "For example \"System.String\".");

    private Node BindConversion(CallSyntax call, Type type, bool isNullable)
    {
        var arguments = Positional(call).Select(Bind).ToArray();
        var target = type == typeof(object) ? RuleType.Object : RuleType.Scalar(type);
        if (isNullable) target = target.AsNullable();
        if (!isNullable && FunctionList.OfType(type, "New") is { Length: > 0 } constructors && arguments is not [{ Type.IsText: true }] && !(arguments is [var one] && one.Type.Underlying == type))
            return Overload(call.Span, call.Name, call.NameStart, constructors, arguments, hasTarget: false);
        if (arguments.Length != 1) throw Wrong(call, "expression.arguments", $"'{call.Name}' takes one argument, but {arguments.Length} are given.", null);
        return Conversion(call, arguments[0], target) ?? throw Wrong(call, "expression.conversion", $"A {arguments[0].Type} does not convert to {target}.", target.IsText ? "Write x.ToString()." : null);
    }

    /// <summary><c>int(text)</c> reads the text when the rule runs.</summary>
    private static FunctionNode? Parsed(CallSyntax call, Node text, RuleType target) =>
        Array.Find(FunctionList.OfType(target.Underlying, "Parse"), m => m.GetParameters().Length == 1) is { } parse ? new(call.Span, target, parse, [text], hasTarget: false) : null;

    private static Node? Conversion(CallSyntax call, Node value, RuleType target)
    {
        if (value.Type.Equals(target)) return value;
        if (value.Type.Kind == RuleTypeKind.Object && value is not ConstantNode) return new AsTypeNode(call.Span, target, value, isStrict: true);
        if (Promotion.To(value, target) is { } promoted) return promoted;
        if (value is ConstantNode { Value: string text, IsLiteral: true })
            return Conversions.TryRead(text, target.Underlying, out var read) ? new ConstantNode(call.Span, target, read) : throw Wrong(call, "expression.literal", $"\"{text}\" is not a valid {target}.", null);
        if (target.IsText) return null;
        if (value.Type.IsText && !target.IsNullable) return Parsed(call, value, target);
        var isNumeric = Promotion.IsNumber(value.Type.Underlying) || value.Type.IsEnum || value.Type.Underlying == typeof(char);
        return isNumeric && (Promotion.IsNumber(target.Underlying) || target.IsEnum || target.Underlying == typeof(char)) || value.Type.Underlying == target.Underlying ? new ConvertNode(call.Span, target, value) : null;
    }
}
