using System.Linq.Expressions;
using System.Reflection;
using AdControl.Rules.Evaluation;
using AdControl.Rules.Typing;

namespace AdControl.Rules.Nodes;

/// <summary><c>x in (a, b)</c>; a list of constants is looked up, not walked.</summary>
internal sealed class InListNode : Node
{
    private const int SmallList = 4;
    private static readonly MethodInfo HasText = typeof(HashSet<string>).GetMethod(nameof(HashSet<>.Contains), [typeof(string)])!;

    private readonly CompareNode[] comparisons;
    private readonly HashSet<string>? texts;

    /// <param name="span">Where it stands.</param>
    /// <param name="item">What is looked for.</param>
    /// <param name="comparisons">One for each element, the item on the left.</param>
    public InListNode(TextSpan span, Node item, CompareNode[] comparisons)
        : base(span, RuleType.Boolean)
    {
        (Item, this.comparisons, Parts) = (item, comparisons, [item, .. comparisons.Select(c => c.Right)]);
        if (!item.Type.IsText || comparisons.Length <= SmallList || !comparisons.All(c => c.Right is ConstantNode { Value: string })) return;
        texts = new(comparisons.Select(c => (string)((ConstantNode)c.Right).Value!), StringComparer.Ordinal);
    }

    public Node Item { get; }

    public override IReadOnlyList<Node> Parts { get; }

    public override object? Evaluate(Frame frame) => Truth.Box(IsTrue(frame));

    public override bool IsTrue(Frame frame)
    {
        if (texts is not null) return Item.Evaluate(frame) is string text && texts.Contains(text);
        foreach (var comparison in comparisons)
            if (comparison.IsTrue(frame)) return true;
        return false;
    }

    public override Expression Emit(Emitter emitter)
    {
        if (texts is null) return comparisons.Select(c => c.Emit(emitter)).Aggregate(Expression.OrElse);
        var item = Expression.Variable(typeof(string));
        return Expression.Block(
            [item],
            Expression.Assign(item, Item.Emit(emitter)),
            Expression.AndAlso(Expression.NotEqual(item, Expression.Constant(null, typeof(string))), Expression.Call(Expression.Constant(texts), HasText, item)));
    }
}
