using AdControl.Rules.Functions;
using AdControl.Rules.Nodes;
using AdControl.Rules.Syntax;
using AdControl.Rules.Typing;
using AdControl.Rules.Vocabularies;

namespace AdControl.Rules.Binding;

/// <summary>Sequence operations with their three forms of lambda: <c>x => x.N</c>, implicit members, <c>it</c>.</summary>
internal sealed partial class Binder
{
    private static readonly Type[] Summable = [typeof(int), typeof(long), typeof(float), typeof(double), typeof(decimal)];

    private SequenceNode BindSequence(CallSyntax call, Node source)
    {
        if (!Enum.TryParse<SequenceMethod>(call.Name, ignoreCase: true, out var method) || char.IsAsciiDigit(call.Name[0])) throw UnknownMember(source.Type, call.Name, call.NameStart);
        if (call.Arguments.Length > 1) throw new ExpressionException("expression.arguments", call.NameStart, $"'{method}' takes at most one argument.", "Lambdas have one parameter.");
        var argument = call.Arguments.Length == 1 ? call.Arguments[0].Value : null;
        // Only these spellings see the names around the call in the format; a lower-case 'contains' there looks for a member of the element and fails.
        if (method == SequenceMethod.Contains && call.Name != "Contains") throw new ExpressionException("expression.contains", call.NameStart, $"On a list, '{call.Name}' must be written 'Contains'.", "Write Contains.");
        return method switch
        {
            SequenceMethod.Contains => BindContains(call.Span, source, Bind(Needed(call, argument))),
            SequenceMethod.Any or SequenceMethod.Count or SequenceMethod.LongCount => Judged(call, method, source, argument, isLambdaNeeded: false),
            SequenceMethod.All or SequenceMethod.Where or SequenceMethod.SkipWhile or SequenceMethod.TakeWhile => Judged(call, method, source, argument, isLambdaNeeded: true),
            <= SequenceMethod.SingleOrDefault and not SequenceMethod.SequenceEqual => Judged(call, method, source, argument, isLambdaNeeded: false),
            <= SequenceMethod.Max and not SequenceMethod.SequenceEqual => Computed(call, method, source, argument),
            SequenceMethod.Skip or SequenceMethod.Take => new SequenceNode(call.Span, RuleType.Lazy(source.Type.Element!), method, source, null, BindAs(Needed(call, argument), RuleType.Int32)),
            SequenceMethod.Append or SequenceMethod.Prepend => new SequenceNode(call.Span, RuleType.Lazy(source.Type.Element!), method, source, null, BindAs(Needed(call, argument), source.Type.Element!)),
            SequenceMethod.SequenceEqual or SequenceMethod.Intersect or SequenceMethod.Except or SequenceMethod.Union or SequenceMethod.Concat => Joined(call, method, source, AsCharacters(Bind(Needed(call, argument)))),
            SequenceMethod.OfType or SequenceMethod.Cast => new SequenceNode(call.Span, RuleType.Lazy(RuleType.Scalar(NamedType(Needed(call, argument)))), method, source, null, null),
            SequenceMethod.DefaultIfEmpty => new SequenceNode(call.Span, RuleType.Lazy(source.Type.Element!), method, source, null, argument is null ? null : BindAs(argument, source.Type.Element!)),
            SequenceMethod.Distinct or SequenceMethod.Reverse or SequenceMethod.ToList or SequenceMethod.ToArray => Unchanged(call, method, source, argument),
            _ => Shaped(call, method, source, Needed(call, argument)),
        };
    }

    private static SyntaxNode Needed(CallSyntax call, SyntaxNode? argument) =>
        argument ?? throw new ExpressionException("expression.arguments", call.NameStart, $"'{call.Name}' needs an argument.", null);

    private Node BindAs(SyntaxNode node, RuleType type)
    {
        var bound = Bind(node);
        return Promotion.To(bound, type) ?? throw Wrong(node, "expression.arguments", $"A {type} is expected, but this is of type {bound.Type}.", null);
    }

    private SequenceNode BindInSequence(InSequenceSyntax sequence)
    {
        var (source, item) = (AsCharacters(Bind(sequence.Sequence)), Bind(sequence.Item));
        var isAnywhere = source.Type.IsSequence && source.Type.Element!.Kind == RuleTypeKind.Object && item.Type.Kind != RuleTypeKind.Object;
        return isAnywhere ? throw Unlike(source, item) : BindContains(sequence.Span, source, item);
    }

    private static ExpressionException Unlike(Node source, Node item) =>
        new("expression.arguments", item.Span.Start, $"The list holds {source.Type.Element}, but a {item.Type} is looked for.");

    /// <summary>A text where a list is expected is the list of its characters.</summary>
    private static Node AsCharacters(Node source) =>
        source.Type.IsText ? new FunctionNode(source.Span, RuleType.Of(typeof(char[]), Vocabulary.Plain), FunctionList.Characters, [source], hasTarget: true) : source;

    private static bool IsOnCharacters(string name) => Enum.TryParse<SequenceMethod>(name, ignoreCase: true, out _) && !char.IsAsciiDigit(name[0]);

    private static SequenceNode BindContains(TextSpan span, Node source, Node item)
    {
        if (!source.Type.IsSequence) throw new ExpressionException("expression.not-a-list", source.Span.Start, $"A list is expected, but this is of type {source.Type}.", source.Type.IsText ? "Write text.Contains(part)." : null);
        var wanted = source.Type.Element!;
        if (item.Type.Kind == RuleTypeKind.Object && !wanted.IsValueType) return new(span, RuleType.Boolean, SequenceMethod.Contains, source, null, item);
        // The format searches a list for values of its own type only: no literal adapts, and a list of unknown things holds no number.
        var isOther = item is ConstantNode { Value: not null and not string } && !wanted.IsNullable && item.Type.Underlying != wanted.Underlying;
        return !isOther && Promotion.To(item, wanted) is { } value ? new(span, RuleType.Boolean, SequenceMethod.Contains, source, null, value) : throw Unlike(source, item);
    }

    private bool IsTaken(string name) => scope.Names.Any(n => n.Name.Equals(name, scope.Comparison)) || Lambdas().Contains(name, StringComparer.Ordinal);

    private Lambda BindLambda(Node source, SyntaxNode node)
    {
        var outer = it;
        var lambda = node as LambdaSyntax;
        if (lambda is not null && IsTaken(lambda.Parameter))
            throw Wrong(lambda, "expression.lambda-name", $"The name '{lambda.Parameter}' already means something here.", "Give the lambda's variable another name.");
        it = new(SlotCount++, source.Type.Element!, lambda?.Parameter, outer);
        try
        {
            return new(it.Slot, Bind(lambda?.Body ?? node));
        }
        finally
        {
            it = outer;
        }
    }

    private SequenceNode Judged(CallSyntax call, SequenceMethod method, Node source, SyntaxNode? argument, bool isLambdaNeeded)
    {
        var element = source.Type.Element!;
        var type = method switch
        {
            SequenceMethod.Any or SequenceMethod.All => RuleType.Boolean,
            SequenceMethod.Count => RuleType.Int32,
            SequenceMethod.LongCount => RuleType.Scalar(typeof(long)),
            SequenceMethod.Where or SequenceMethod.SkipWhile or SequenceMethod.TakeWhile => RuleType.Lazy(element),
            _ => element,
        };
        if (argument is null && !isLambdaNeeded) return new(call.Span, type, method, source, null, null);
        var lambda = BindLambda(source, Needed(call, argument));
        var condition = lambda.Body.Type.IsBoolean ? lambda.Body : KnownTruth(lambda.Body);
        return condition is not null ? new(call.Span, type, method, source, lambda with { Body = condition }, null)
            : throw Wrong(argument!, "expression.not-boolean", $"'{method}' needs a condition, but this is of type {lambda.Body.Type}.", "Compare it with something.");
    }

    /// <summary>A truth value that some elements of a JSON list leave out counts as false there.</summary>
    private static CoalesceNode? KnownTruth(Node body) =>
        body.Type.Underlying == typeof(bool) ? new(body.Span, RuleType.Boolean, body, new ConstantNode(body.Span, RuleType.Boolean, false)) : null;

    private SequenceNode Computed(CallSyntax call, SequenceMethod method, Node source, SyntaxNode? argument)
    {
        var isExtreme = method is SequenceMethod.Min or SequenceMethod.Max;
        if (argument is null && !isExtreme && CanAdd(source)) return Added(call, method, source);
        if (argument is null && !isExtreme) throw new ExpressionException("expression.arguments", call.NameStart, $"'{method}' needs to know what to add.", $"Write {method}(it).");
        var lambda = argument is null ? null : BindLambda(source, argument);
        var value = lambda?.Body.Type ?? source.Type.Element!;
        if (isExtreme) return value.Kind == RuleTypeKind.Scalar ? new(call.Span, value, method, source, lambda, null) : throw new ExpressionException("expression.arguments", call.NameStart, $"Values of type {value} have no order.", null);
        var number = Summand(lambda!.Body) ?? throw Wrong(argument!, "expression.arguments", $"'{method}' needs a number, but this is of type {value}.", null);
        return new(call.Span, ResultOf(method, number.Type), method, source, lambda with { Body = number }, null);
    }

    /// <summary>Numbers of a list, an array or an ordered sequence are added by <c>Sum(it)</c> only; those of other sequences by <c>Sum()</c> too.</summary>
    private static bool CanAdd(Node source) => source.Type.IsLazy && Promotion.IsNumber(source.Type.Element!.Underlying)
        && source is not SequenceNode { Method: SequenceMethod.OrderBy or SequenceMethod.OrderByDescending or SequenceMethod.ThenBy or SequenceMethod.ThenByDescending };

    private SequenceNode Added(CallSyntax call, SequenceMethod method, Node source)
    {
        var slot = SlotCount++;
        var number = Summand(new SlotNode(call.Span, source.Type.Element!, slot, null, isInput: false))!;
        return new(call.Span, ResultOf(method, number.Type), method, source, new Lambda(slot, number), null);
    }

    private static Node? Summand(Node body)
    {
        foreach (var type in Summable)
            if (Promotion.IsNumber(body.Type.Underlying) && Promotion.To(body, body.Type.IsNullable ? RuleType.Scalar(type).AsNullable() : RuleType.Scalar(type)) is { } number) return number;
        return null;
    }

    private static RuleType ResultOf(SequenceMethod method, RuleType number)
    {
        if (method == SequenceMethod.Sum) return number;
        var mean = RuleType.Scalar(number.Underlying == typeof(decimal) || number.Underlying == typeof(float) ? number.Underlying : typeof(double));
        return number.IsNullable ? mean.AsNullable() : mean;
    }

    private static SequenceNode Joined(CallSyntax call, SequenceMethod method, Node source, Node other)
    {
        if (!other.Type.IsSequence || !(other.Type.Element!.Equals(source.Type.Element) || other.Type.Element.Kind == RuleTypeKind.Object))
            throw new ExpressionException("expression.arguments", other.Span.Start, $"A list of {source.Type.Element} is expected, but this is of type {other.Type}.", null);
        return new(call.Span, method == SequenceMethod.SequenceEqual ? RuleType.Boolean : RuleType.Lazy(source.Type.Element!), method, source, null, other);
    }

    private static SequenceNode Unchanged(CallSyntax call, SequenceMethod method, Node source, SyntaxNode? argument)
    {
        if (argument is not null) throw new ExpressionException("expression.arguments", call.NameStart, $"'{method}' takes no argument.", null);
        var element = source.Type.Element!;
        return new(call.Span, method is SequenceMethod.ToList or SequenceMethod.ToArray ? RuleType.List(element, method == SequenceMethod.ToArray) : RuleType.Lazy(element), method, source, null, null);
    }

    private SequenceNode Shaped(CallSyntax call, SequenceMethod method, Node source, SyntaxNode argument)
    {
        var lambda = BindLambda(source, argument);
        var result = lambda.Body.Type.IsLazy ? RuleType.List(lambda.Body.Type.Element!) : lambda.Body.Type;
        var element = method switch
        {
            SequenceMethod.Select => result,
            SequenceMethod.SelectMany => result.IsSequence ? result.Element! : throw Wrong(argument, "expression.arguments", $"'SelectMany' needs a list, but this is of type {result}.", null),
            SequenceMethod.GroupBy => RuleType.Group(result, source.Type.Element!),
            _ => source.Type.Element!,
        };
        if (method is SequenceMethod.ThenBy or SequenceMethod.ThenByDescending && source is not SequenceNode { Method: SequenceMethod.OrderBy or SequenceMethod.OrderByDescending or SequenceMethod.ThenBy or SequenceMethod.ThenByDescending })
            throw new ExpressionException("expression.order", call.NameStart, $"'{method}' must follow OrderBy.", null);
        return new(call.Span, RuleType.Lazy(element), method, source, lambda, null);
    }
}
