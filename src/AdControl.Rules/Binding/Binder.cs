using System.Runtime.CompilerServices;
using AdControl.Rules.Nodes;
using AdControl.Rules.Syntax;
using AdControl.Rules.Typing;

namespace AdControl.Rules.Binding;

/// <summary>Gives every part of an expression its type and meaning; whatever has none is an error here, not later.</summary>
internal sealed partial class Binder
{
    /// <summary>As many signs that could nest as any thread's stack can bear.</summary>
    private const int ShallowEnough = 150;

    private readonly string source;
    private readonly BindingScope scope;
    private readonly ICollection<ExpressionException>? further;
    private readonly bool isCondition;
    private LambdaScope? it;

    private Binder(string source, BindingScope scope, ICollection<ExpressionException>? further, bool isCondition)
    {
        (this.source, this.scope, this.further, this.isCondition) = (source, scope, further, isCondition);
        SlotCount = scope.Names.Count;
        if (scope.Names.Count == 1) it = new(0, scope.Names[0].Type, scope.Names[0].Name, null, IsInput: true);
    }

    /// <summary>Inputs and lambda variables together.</summary>
    private int SlotCount { get; set; }

    /// <summary>Binds an expression.</summary>
    /// <param name="source">The expression.</param>
    /// <param name="scope">What it can see.</param>
    /// <param name="further">Receives errors beyond the one thrown; null when one is enough.</param>
    /// <exception cref="ExpressionException">It has no meaning.</exception>
    public static BoundExpression Bind(string source, BindingScope scope, ICollection<ExpressionException>? further = null) => Bind(source, scope, further, isCondition: false);

    /// <summary>Binds an expression that must be true or false.</summary>
    public static BoundExpression BindCondition(string source, BindingScope scope, ICollection<ExpressionException>? further = null)
    {
        var bound = Bind(source, scope, further, isCondition: true);
        return bound.Root.Type.IsBoolean ? bound
            : throw new ExpressionException("expression.not-boolean", 0, $"The expression is of type {bound.Root.Type}, but must be true or false.", "Compare it: there is no truth in numbers, texts or null.");
    }

    private static BoundExpression Bind(string source, BindingScope scope, ICollection<ExpressionException>? further, bool isCondition) =>
        source.AsSpan().Count('(') + source.AsSpan().Count('?') + source.AsSpan().Count('!') + source.AsSpan().Count('-') + source.AsSpan().Count("not") <= ShallowEnough ? BindHere(source, scope, further, isCondition)
            : DeepStack.Run(() => BindHere(source, scope, further, isCondition));

    private static BoundExpression BindHere(string source, BindingScope scope, ICollection<ExpressionException>? further, bool isCondition)
    {
        var syntax = Parser.Parse(source, scope.IsCaseSensitive);
        var binder = new Binder(source, scope, further, isCondition);
        binder.RefuseRepeatedNames();
        var root = binder.Bind(syntax);
        return new(source, root, binder.SlotCount);
    }

    private void RefuseRepeatedNames()
    {
        var names = new HashSet<string>(scope.IsCaseSensitive ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);
        foreach (var (name, _) in scope.Names)
            if (!names.Add(name)) throw new ExpressionException("expression.repeated-name", 0, $"The name '{name}' is defined more than once.", "Rename one of the two.");
    }

    private Node Bind(SyntaxNode node)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw Wrong(node, "expression.too-deep", "The expression is nested too deep.", "Split the rule.");
        return node switch
        {
            LiteralSyntax literal => BindLiteral(literal),
            NameSyntax name => BindName(name),
            MemberSyntax member => BindMember(member),
            CallSyntax call => BindCall(call),
            IndexSyntax index => BindIndex(index),
            UnarySyntax unary => BindUnary(unary),
            BinarySyntax binary => BindBinary(binary),
            LogicalSyntax logical => BindLogical(logical),
            InListSyntax list => BindInList(list),
            InSequenceSyntax sequence => BindInSequence(sequence),
            ConditionalSyntax conditional => BindChoice(conditional.Span, BindTruth(conditional.Condition), Bind(conditional.WhenTrue), Bind(conditional.WhenFalse)),
            CoalesceSyntax coalesce => BindCoalesce(coalesce.Span, Bind(coalesce.Left), Bind(coalesce.Right)),
            NewArraySyntax array => BindNewArray(array),
            NewObjectSyntax fresh => BindNewObject(fresh),
            _ => throw Wrong(node, "expression.lambda", "A lambda stands only inside a sequence operation.", "Write list.Any(x => …)."),
        };
    }

    private static ConstantNode BindLiteral(LiteralSyntax literal) => new(literal.Span, literal.Value is null ? RuleType.Object : RuleType.Scalar(literal.Value.GetType()), literal.Value, literal.Digits);

    private Node BindName(NameSyntax name)
    {
        if (FindVariable(name.Span, name.Name) is { } variable) return variable;
        if (FindKeyword(name) is { } element) return element;
        if (it is not null && FindMember(It(name.Span, it), name.Name, name.Span) is { } member) return member;
        throw UnknownName(name);
    }

    private SlotNode? FindVariable(TextSpan span, string name)
    {
        for (var lambda = it; lambda is not null; lambda = lambda.Outer)
            if (lambda.Name is not null && lambda.Name.Equals(name, scope.Comparison)) return It(span, lambda);
        for (var i = 0; i < scope.Names.Count; i++)
            if (scope.Names[i].Name.Equals(name, scope.Comparison)) return new(span, scope.Names[i].Type, i, scope.Names[i].Name, isInput: true);
        return null;
    }

    private static SlotNode It(TextSpan span, LambdaScope lambda) => new(span, lambda.Type, lambda.Slot, lambda.Name, lambda.IsInput);

    private SlotNode? FindKeyword(NameSyntax name)
    {
        if (Is(name.Name, "it", "$")) return It(name.Span, it ?? throw NotInScope(name, "it"));
        if (Is(name.Name, "parent", "^")) return It(name.Span, it?.Outer ?? throw NotInScope(name, "parent"));
        if (!Is(name.Name, "root", "~")) return null;
        var root = it;
        while (root?.Outer is { } outer) root = outer;
        return It(name.Span, root is { IsInput: true } ? root : throw NotInScope(name, "root"));
    }

    private bool Is(string name, string word, string sign) => name == sign || name.Equals(word, scope.Comparison);

    private static ExpressionException NotInScope(NameSyntax name, string word) =>
        Wrong(name, "expression.no-" + word, $"There is no '{word}' here.", word == "it" ? "With several inputs or parameters, write the name of the one that is meant." : "Write the name of the input that is meant.");

    private ExpressionException UnknownName(NameSyntax name)
    {
        var known = scope.Names.Select(n => n.Name).Concat(MembersOf(it?.Type)).Concat(Lambdas()).ToList();
        var near = NearestName.Of(name.Name, known) ?? (TypeNames.Find(name.Name) is null ? NearestName.Of(name.Name, TypeNames.All) : null);
        var mend = near is not null ? $"Did you mean '{near}'?" : known.Count == 0 ? null : $"Known here: {string.Join(", ", known.Take(12))}.";
        return Wrong(name, "expression.unknown-name", $"The name '{name.Name}' is not known.", mend);
    }

    private IEnumerable<string> Lambdas()
    {
        for (var lambda = it; lambda is not null; lambda = lambda.Outer)
            if (lambda.Name is not null) yield return lambda.Name;
    }

    private Node BindTruth(SyntaxNode node)
    {
        var bound = Bind(node);
        return AsTruth(bound) ?? throw Wrong(node, "expression.not-boolean", $"A condition is expected, but this is of type {bound.Type}.", "Compare it with something.");
    }

    private static Node? AsTruth(Node node) => node.Type.IsBoolean ? node : null;

    private Node BindLogical(LogicalSyntax logical)
    {
        var operands = new List<Node>();
        ExpressionException? first = null;
        foreach (var part in logical.Operands)
        {
            try
            {
                operands.Add(BindOperand(part));
            }
            catch (ExpressionException wrong) when (further is not null)
            {
                // The other conditions are judged too, so that all errors of an expression come at once.
                if (first is null) first = wrong;
                else further.Add(wrong);
            }
        }
        if (first is not null) throw first;
        var isLifted = operands.Exists(o => o.Type.IsNullable || o is ConstantNode { IsNull: true });
        return isLifted ? new LiftedLogicalNode(logical.Span, logical.IsAnd, [.. operands]) : new LogicalNode(logical.Span, logical.IsAnd, [.. operands]);
    }

    private Node BindOperand(SyntaxNode node)
    {
        var bound = Bind(node);
        return bound.Type.Underlying == typeof(bool) ? bound : throw Wrong(node, "expression.not-boolean", $"A condition is expected, but this is of type {bound.Type}.", "Compare it with something.");
    }

    private static ConditionalNode BindChoice(TextSpan span, Node condition, Node whenTrue, Node whenFalse)
    {
        if (!condition.Type.IsBoolean) throw new ExpressionException("expression.not-boolean", condition.Span.Start, $"A condition is expected, but this is of type {condition.Type}.");
        var both = Unite(span, whenTrue, whenFalse);
        return new ConditionalNode(span, both.Left.Type, condition, both.Left, both.Right);
    }

    private static (Node Left, Node Right) Unite(TextSpan span, Node left, Node right)
    {
        if (left is ConstantNode { IsNull: true } && right.Type.IsValueType) left = Promotion.To(left, right.Type.AsNullable())!;
        if (right is ConstantNode { IsNull: true } && left.Type.IsValueType) right = Promotion.To(right, left.Type.AsNullable())!;
        return Promotion.ToEither(left, right)
            ?? throw new ExpressionException("expression.types", span.Start, $"The two values are of types {left.Type} and {right.Type}, and neither converts to the other.", "Convert one of them, for example double(x).");
    }

    private static CoalesceNode BindCoalesce(TextSpan span, Node left, Node right)
    {
        if (left.Type.IsValueType && !left.Type.IsNullable)
            throw new ExpressionException("expression.never-null", left.Span.Start, $"The value left of '??' is of type {left.Type} and never null.", "Remove '??' and what follows.");
        if (left.Type.IsNullable && Promotion.To(right, RuleType.Scalar(left.Type.Underlying)) is { } certain) return new(span, certain.Type, left, certain);
        var (a, b) = Promotion.ToCommonNumber(left, right, Promotion.Numbers) ?? Unite(span, left, right);
        return new(span, b.Type, a, b);
    }

    private NewListNode BindNewArray(NewArraySyntax array)
    {
        var items = array.Items.Select(Bind).ToArray();
        var type = array.ElementType is { } name ? TypeOfElements(TypeNames.Find(name) ?? throw Wrong(array, "expression.unknown-type", $"The type '{name}' is not known.", null))
            : items.Length == 0 ? throw Wrong(array, "expression.empty-array", "The type of an empty array is not known.", "Write it: new int[]{}.")
            : items[0].Type;
        for (var i = 0; i < items.Length; i++)
            items[i] = Promotion.To(items[i], type) ?? throw Wrong(array.Items[i], "expression.types", $"The elements are of type {type}, but this one is of type {items[i].Type}.", "Write all elements in one type.");
        return new NewListNode(array.Span, RuleType.List(type, isArray: true), items);
    }

    private static RuleType TypeOfElements(Type type) => type == typeof(object) ? RuleType.Object : RuleType.Scalar(type);

    private NewRecordNode BindNewObject(NewObjectSyntax fresh)
    {
        // The format cannot make objects inside a condition, and a file of ours must run there too.
        if (isCondition) throw Wrong(fresh, "expression.new-in-condition", "A condition cannot make an object with new(…).", "Make it in \"LocalParams\", and use its name.");
        var values = fresh.Members.Select(m => Bind(m.Value)).ToArray();
        var names = fresh.Members.Select(m => m.Name).ToArray();
        if (names.Distinct(StringComparer.Ordinal).Count() < names.Length) throw Wrong(fresh, "expression.repeated-name", "Two members of the new object have one name.", "Rename one with 'as'.");
        var types = values.Select(v => v.Type.IsLazy ? RuleType.List(v.Type.Element!) : v.Type).ToArray();
        return new(fresh.Span, RuleType.Record(new(names, types)), values);
    }

    private static ExpressionException Wrong(SyntaxNode node, string code, string message, string? mend) => new(code, node.Span.Start, message, mend);
}
