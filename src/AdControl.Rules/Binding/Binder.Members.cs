using System.Reflection;
using AdControl.Rules.Functions;
using AdControl.Rules.Nodes;
using AdControl.Rules.Syntax;
using AdControl.Rules.Typing;
using AdControl.Rules.Vocabularies;

namespace AdControl.Rules.Binding;

/// <summary>Members, calls and indexes: everything an expression can reach goes through here and through closed lists.</summary>
internal sealed partial class Binder
{
    private Node BindMember(MemberSyntax member)
    {
        if (TypeOf(member.Target) is { } type) return BindStatic(member.Span, type, member.Name, member.NameStart, null);
        var target = Bind(member.Target);
        return FindMember(target, member.Name, member.Span) ?? throw UnknownMember(target.Type, member.Name, member.NameStart);
    }

    /// <summary>The type a name means; a variable or member of that name comes first.</summary>
    private Type? TypeOf(SyntaxNode node)
    {
        if (node is not NameSyntax name || FindVariable(name.Span, name.Name) is not null) return null;
        var type = TypeNames.Find(name.Name) ?? scope.Vocabulary.Enums.GetValueOrDefault(name.Name);
        var isMember = type is not null && it is { Type.Shape: { } shape } && shape.Find(name.Name, scope.IsCaseSensitive) >= 0;
        return isMember ? null : type;
    }

    private Node? FindMember(Node target, string name, TextSpan span) => target.Type.Kind switch
    {
        RuleTypeKind.Record => RecordMember(target, name, span),
        RuleTypeKind.Registered => RegisteredProperty(target, name, span),
        RuleTypeKind.Map => new MapNode(span, target.Type.Element!, target, new ConstantNode(span, RuleType.Text, name)),
        RuleTypeKind.Sequence => SequenceProperty(target, name, span),
        RuleTypeKind.Group when name.Equals("Key", scope.Comparison) => new GroupKeyNode(span, target.Type.Key!, target),
        RuleTypeKind.Scalar => ScalarProperty(target, name, span),
        _ => null,
    };

    /// <summary>A member that a JSON object does not have reads as null, as in the format.</summary>
    private RecordMemberNode RecordMember(Node target, string name, TextSpan span)
    {
        var index = target.Type.Shape!.Find(name, scope.IsCaseSensitive);
        return new(span, index < 0 ? RuleType.Object : target.Type.Shape.Types[index], target, name, index);
    }

    private RegisteredNode? RegisteredProperty(Node target, string name, TextSpan span) =>
        target.Type.Registered!.Find(name, scope.IsCaseSensitive).FirstOrDefault(m => m.IsProperty) is { } member
            ? new(span, RuleType.Of(member.Result, scope.Vocabulary), target, member, [], span.Of(source), PathOf(target, member.Name)) : null;

    private static string? PathOf(Node target, string name) => target switch
    {
        SlotNode { IsInput: true, Name: { } input } => input + "." + name,
        RegisteredNode { Path: { } path, Member.IsProperty: true } => path + "." + name,
        _ => null,
    };

    private SequenceNode? SequenceProperty(Node target, string name, TextSpan span) =>
        !target.Type.IsLazy && name.Equals(target.Type.IsArray ? "Length" : "Count", scope.Comparison) ? new(span, RuleType.Int32, SequenceMethod.Count, target, null, null) : null;

    private Node? ScalarProperty(Node target, string name, TextSpan span)
    {
        if (target.Type.IsNullable)
        {
            if (name.Equals("Value", scope.Comparison)) return new ConvertNode(span, RuleType.Scalar(target.Type.Underlying), target);
            return name.Equals("HasValue", scope.Comparison) ? new CompareNode(span, TokenKind.NotEqual, target, new ConstantNode(span, target.Type, null)) : null;
        }
        return FunctionList.FactOf(target.Type.Clr, name) is { } fact && (!scope.IsCaseSensitive || fact.Name == name) ? new FunctionNode(span, RuleType.Of(fact.ReturnType, scope.Vocabulary), fact, [target], hasTarget: true) : null;
    }

    private static ExpressionException UnknownMember(RuleType type, string name, int offset)
    {
        var near = NearestName.Of(name, MembersOf(type));
        var mend = near is not null ? $"Did you mean '{near}'?" : type.Kind == RuleTypeKind.Object ? "The value is absent or null in the input, so nothing is known of it." : null;
        return new("expression.unknown-member", offset, $"{Title(type)} has no member '{name}'.", mend);
    }

    private static string Title(RuleType type) => type.Kind switch
    {
        RuleTypeKind.Object => "A value of unknown type",
        RuleTypeKind.Sequence or RuleTypeKind.Group => "A list",
        RuleTypeKind.Registered => $"'{type}'",
        _ => type.ToString(),
    };

    private static IEnumerable<string> MembersOf(RuleType? type) => type?.Kind switch
    {
        RuleTypeKind.Record => type.Shape!.Names,
        RuleTypeKind.Registered => type.Registered!.MemberNames,
        RuleTypeKind.Sequence or RuleTypeKind.Group => Enum.GetNames<SequenceMethod>().Concat(type.Kind == RuleTypeKind.Group ? ["Key"] : [type.IsArray ? "Length" : "Count"]),
        RuleTypeKind.Scalar => FunctionList.NamesOfValue(type.Clr),
        _ => [],
    };

    private Node BindIndex(IndexSyntax index)
    {
        var (target, at) = (Bind(index.Target), Bind(index.Index));
        switch (target.Type.Kind)
        {
            case RuleTypeKind.Record when at is ConstantNode { Value: string name }:
                return RecordMember(target, name, index.Span);
            case RuleTypeKind.Map when at.Type.IsText:
                return new MapNode(index.Span, target.Type.Element!, target, at);
            case RuleTypeKind.Sequence when !target.Type.IsLazy && Promotion.To(at, RuleType.Int32) is { } place:
                return new IndexNode(index.Span, target.Type.Element!, target, place);
            case RuleTypeKind.Scalar when target.Type.IsText && Promotion.To(at, RuleType.Int32) is { } unit:
                return new IndexNode(index.Span, RuleType.Scalar(typeof(char)), target, unit);
            default:
                throw Wrong(index, "expression.index", $"{Title(target.Type)} has no elements under a {at.Type}.", target.Type.IsLazy ? "Write .Skip(n).First()." : null);
        }
    }

    private Node BindCall(CallSyntax call)
    {
        if (call.Target is null) return BindPlainCall(call);
        if (TypeOf(call.Target) is { } type) return BindStatic(call.Span, type, call.Name, call.NameStart, Positional(call));
        return BindMethod(call, Bind(call.Target));
    }

    private Node BindMethod(CallSyntax call, Node target)
    {
        if (target.Type.IsSequence) return BindSequence(call, target);
        if (target.Type.Kind == RuleTypeKind.Registered) return BindRegistered(call, target);
        if (target.Type.IsText && FunctionList.OfValue(typeof(string), call.Name).Length == 0 && IsOnCharacters(call.Name)) return BindSequence(call, AsCharacters(target));
        if (target.Type.Kind == RuleTypeKind.Scalar) return BindValueMethod(call, target);
        throw UnknownMember(target.Type, call.Name, call.NameStart);
    }

    private static SyntaxNode[] Positional(CallSyntax call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Name is not null) throw Wrong(argument.Value, "expression.named-argument", "This function takes no named arguments.", "Remove the name.");
            if (argument.Value is LambdaSyntax) throw Wrong(argument.Value, "expression.lambda", $"'{call.Name}' takes no lambda.", null);
        }
        return [.. call.Arguments.Select(a => a.Value)];
    }

    private Node BindValueMethod(CallSyntax call, Node target)
    {
        var arguments = Positional(call).Select(Bind).ToArray();
        if (target.Type.IsNullable && call.Name.Equals("GetValueOrDefault", StringComparison.OrdinalIgnoreCase)) return OrDefault(call, target, arguments);
        var methods = FunctionList.OfValue(target.Type.Underlying, call.Name);
        if (methods.Length == 0) throw UnknownMember(target.Type, call.Name, call.NameStart);
        return Overload(call.Span, call.Name, call.NameStart, methods, [target, .. arguments], hasTarget: true);
    }

    private static CoalesceNode OrDefault(CallSyntax call, Node target, Node[] arguments)
    {
        var type = RuleType.Scalar(target.Type.Underlying);
        var fallback = arguments.Length == 0 ? new ConstantNode(call.Span, type, Sequences.Default(type)) : Promotion.To(arguments[0], type);
        return new(call.Span, type, target, fallback ?? throw new ExpressionException("expression.arguments", call.NameStart, $"The default must be of type {type}."));
    }

    /// <param name="arguments">Null for a member without parentheses.</param>
    private Node BindStatic(TextSpan span, Type type, string name, int nameStart, SyntaxNode[]? arguments)
    {
        if (type.IsEnum) return EnumConstant(span, type, name, nameStart, arguments);
        if (arguments is null && Clock(span, type, name) is { } clock) return clock;
        var methods = FunctionList.OfType(type, name).Where(m => m.Name != "New" && (arguments is null ? m.GetParameters().Length == 0 : m.GetParameters().Length > 0)).ToArray();
        if (methods.Length > 0) return Overload(span, name, nameStart, methods, arguments?.Select(Bind).ToArray() ?? [], hasTarget: false);
        var near = NearestName.Of(name, FunctionList.NamesOfType(type));
        throw new ExpressionException("expression.unknown-member", nameStart, $"{type.Name} offers no '{name}'.", near is null ? null : $"Did you mean '{near}'?");
    }

    private ConstantNode EnumConstant(TextSpan span, Type type, string name, int nameStart, SyntaxNode[]? arguments) =>
        arguments is null && Enum.TryParse(type, name, !scope.IsCaseSensitive, out var value) && !char.IsAsciiDigit(name[0])
            ? new(span, RuleType.Scalar(type), value, isLiteral: false)
            : throw new ExpressionException("expression.unknown-member", nameStart, $"{type.Name} has no constant '{name}'.", $"Known: {string.Join(", ", Enum.GetNames(type))}.");

    private ClockNode? Clock(TextSpan span, Type type, string name)
    {
        var isMoment = type == typeof(DateTime) || type == typeof(DateTimeOffset);
        if (!isMoment) return null;
        var isOffset = type == typeof(DateTimeOffset);
        if (name.Equals("Now", scope.Comparison)) return new(span, RuleType.Scalar(type), c => isOffset ? c.GetLocalNow() : (object)c.GetLocalNow().DateTime);
        if (name.Equals("UtcNow", scope.Comparison)) return new(span, RuleType.Scalar(type), c => isOffset ? c.GetUtcNow() : (object)c.GetUtcNow().UtcDateTime);
        return name.Equals("Today", scope.Comparison) && !isOffset ? new(span, RuleType.Scalar(type), c => c.GetLocalNow().Date) : null;
    }

    private FunctionNode Overload(TextSpan span, string name, int nameStart, MethodInfo[] methods, Node[] arguments, bool hasTarget)
    {
        (MethodInfo Method, Node[] Arguments, int Cost)? best = null;
        foreach (var method in methods)
            if (Fit(method, arguments) is var (converted, cost) && (best is null || cost < best.Value.Cost)) best = (method, converted, cost);
        if (best is { Cost: > 0 } && IsAmbiguous(methods, best.Value.Method, arguments))
            throw new ExpressionException("expression.ambiguous", nameStart, $"'{name}' takes a Double and a Decimal, and the whole number given converts to both.", "Convert it first, for example double(x).");
        var given = string.Join(", ", arguments.Skip(hasTarget ? 1 : 0).Select(a => a.Type));
        return best is { } found
            ? new(span, RuleType.Of(found.Method.ReturnType, scope.Vocabulary), found.Method, found.Arguments, hasTarget)
            : throw new ExpressionException("expression.arguments", nameStart, $"'{name}' does not take ({given}).", $"It takes {string.Join(" or ", methods.Select(m => Signature(m, hasTarget)).Distinct().Take(4))}.");
    }

    /// <summary>A whole number where only doubles and decimals are taken: neither is nearer, in C# too.</summary>
    private static bool IsAmbiguous(MethodInfo[] methods, MethodInfo chosen, Node[] arguments)
    {
        var types = chosen.GetParameters();
        return Array.Exists(methods, m => m != chosen && Fit(m, arguments) is not null && m.GetParameters() is var others
            && types.Zip(others).Select((pair, i) => (pair.First, pair.Second, From: arguments[i].Type.Underlying)).All(p => IsNeither(p.First.ParameterType, p.Second.ParameterType, p.From))
            && types.Zip(others).Any(pair => pair.First.ParameterType != pair.Second.ParameterType));
    }

    private static bool IsNeither(Type a, Type b, Type from) =>
        a == b || (a == typeof(double) && b == typeof(decimal) && from != typeof(double) && from != typeof(float) && from != typeof(decimal));

    private static string Signature(MethodInfo method, bool hasTarget) => "(" + string.Join(", ", method.GetParameters().Skip(hasTarget ? 1 : 0).Select(p => p.ParameterType.Name)) + ")";

    /// <summary>What <c>new[]{"a", "b"}</c> makes.</summary>
    private static readonly RuleType TextArray = RuleType.List(RuleType.Text, isArray: true);

    private static (Node[] Arguments, int Cost)? Fit(MethodInfo method, Node[] arguments)
    {
        var parameters = method.GetParameters();
        if (parameters.Length != arguments.Length) return null;
        var (converted, cost) = (new Node[arguments.Length], 0);
        for (var i = 0; i < arguments.Length; i++)
        {
            var wanted = parameters[i].ParameterType;
            var type = wanted == typeof(object) ? RuleType.Object : wanted == typeof(List<object?>) ? TextArray : wanted.IsArray ? RuleType.Of(wanted, Vocabulary.Plain) : RuleType.Scalar(wanted);
            if (ReferenceEquals(type, TextArray) && !arguments[i].Type.IsArray) return null;
            if (Promotion.To(arguments[i], type) is not { } argument) return null;
            converted[i] = argument;
            cost += Cost(arguments[i].Type.Clr, wanted);
        }
        return (converted, cost);
    }

    private static int Cost(Type from, Type to) => from == to ? 0 : to == typeof(object) ? 100 : 1 + Math.Max(0, Array.IndexOf(Promotion.Numbers, to));

    private RegisteredNode BindRegistered(CallSyntax call, Node target)
    {
        var members = target.Type.Registered!.Find(call.Name).Where(m => !m.IsProperty).ToArray();
        if (members.Length == 0) throw UnknownMember(target.Type, call.Name, call.NameStart);
        foreach (var argument in call.Arguments)
            if (argument.Value is LambdaSyntax) throw Wrong(argument.Value, "expression.lambda", $"'{call.Name}' takes no lambda.", null);
        var given = call.Arguments.Select(a => (a.Name, Value: Bind(a.Value))).ToArray();
        foreach (var member in members)
            if (Arrange(member, given) is { } arguments) return Checked(call, target, member, arguments);
        throw new ExpressionException("expression.arguments", call.NameStart, $"'{call.Name}' does not take ({string.Join(", ", given.Select(g => g.Value.Type))}).",
            $"It takes {string.Join(" or ", members.Select(m => "(" + string.Join(", ", m.Parameters.Select((p, i) => p.Name + " " + m.ParameterNames[i])) + ")"))}.");
    }

    private RegisteredNode Checked(CallSyntax call, Node target, RegisteredMember member, Node[] arguments)
    {
        var literals = arguments.Select(a => a is ConstantNode constant ? constant.Value : null).ToArray();
        if (member.Check?.Invoke(literals) is { } wrong) throw new ExpressionException("expression.argument", call.Arguments.Length > 0 ? call.Arguments[0].Value.Span.Start : call.NameStart, wrong);
        return new(call.Span, RuleType.Of(member.Result, scope.Vocabulary), target, member, arguments, call.Span.Of(source), null);
    }

    private Node[]? Arrange(RegisteredMember member, (string? Name, Node Value)[] given)
    {
        if (given.Length != member.Parameters.Length) return null;
        var arranged = new Node[given.Length];
        for (var i = 0; i < given.Length; i++)
        {
            var place = given[i].Name is { } name ? Array.IndexOf(member.ParameterNames, name) : i;
            if (place < 0 || arranged[place] is not null || Promotion.To(given[i].Value, RuleType.Of(member.Parameters[place], scope.Vocabulary)) is not { } argument) return null;
            arranged[place] = argument;
        }
        return arranged;
    }
}
