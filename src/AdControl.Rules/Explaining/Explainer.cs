using AdControl.Rules.Binding;
using AdControl.Rules.Evaluation;
using AdControl.Rules.Nodes;

namespace AdControl.Rules.Explaining;

/// <summary>Walks a condition and evaluates each of its parts, to say which decided.</summary>
internal sealed class Explainer(BoundExpression expression, Frame frame)
{
    public Explanation Explain() => Explain(expression.Root);

    private Explanation Explain(Node node)
    {
        switch (node)
        {
            case LogicalNode logical:
                var parts = ExplainUntilDecided(logical);
                return Part(node, logical.IsAnd ? ExplanationKind.All : ExplanationKind.Any, parts);
            case NotNode not:
                return Part(node, ExplanationKind.Not, [Explain(not.Operand)]);
            case ConditionalNode choice:
                return ExplainChoice(choice);
            case CompareNode or InListNode:
                return Part(node, ExplanationKind.Comparison, [], ValuesOf(node.Parts));
            case RegisteredNode { Member.IsProperty: true } or RecordMemberNode or SlotNode:
                return Part(node, ExplanationKind.Fact, []);
            case RegisteredNode or SequenceNode or FunctionNode:
                return Part(node, ExplanationKind.Call, [], ValuesOf(node.Parts));
            default:
                return Part(node, ExplanationKind.Other, [], ValuesOf(node.Parts));
        }
    }

    private Explanation[] ExplainUntilDecided(LogicalNode logical)
    {
        var (parts, isDecided) = (new List<Explanation>(), false);
        foreach (var operand in logical.Parts)
        {
            var part = isDecided ? NotReached(operand) : Explain(operand);
            isDecided |= part.Error is not null || part.Outcome != logical.IsAnd;
            parts.Add(part);
        }
        return [.. parts];
    }

    private Explanation ExplainChoice(ConditionalNode choice)
    {
        var condition = Explain(choice.Condition);
        var (whenTrue, whenFalse) = condition.Outcome == true ? (Explain(choice.WhenTrue), NotReached(choice.WhenFalse)) : (NotReached(choice.WhenTrue), Explain(choice.WhenFalse));
        return Part(choice, ExplanationKind.Choice, [condition, whenTrue, whenFalse]);
    }

    private Explanation NotReached(Node node) => new(ExplanationKind.Other, expression.TextOf(node), null, WasEvaluated: false, [], []);

    private Explanation Part(Node node, ExplanationKind kind, Explanation[] parts, ExplainedValue[]? values = null)
    {
        var (value, error) = Try(node);
        return new(kind, expression.TextOf(node), value as bool?, WasEvaluated: true, values ?? [], parts, error);
    }

    private ExplainedValue[] ValuesOf(IReadOnlyList<Node> nodes) =>
        [.. nodes.Where(n => n is not ConstantNode && !DependsOnElement(n)).SelectMany(ShownOf).Select(n => new ExplainedValue(expression.TextOf(n), Try(n).Value)).DistinctBy(v => v.Text)];

    /// <summary>What is worth showing: for a computed value also the facts it was computed from; for an object, nothing.</summary>
    private static IEnumerable<Node> ShownOf(Node node)
    {
        if (node is ConvertNode convert) return ShownOf(convert.Operand);
        if (node.Type.Kind is Typing.RuleTypeKind.Registered or Typing.RuleTypeKind.Record or Typing.RuleTypeKind.Map || node.Type.Element?.Kind is not (null or Typing.RuleTypeKind.Scalar)) return [];
        return node is ArithmeticNode or ConcatNode ? node.Parts.Where(p => p is not ConstantNode).SelectMany(ShownOf).Prepend(node) : [node];
    }

    private static bool DependsOnElement(Node node) => node is SlotNode { IsInput: false } || node.Parts.Any(p => DependsOnElement(p) && node is not SequenceNode);

    private (object? Value, string? Error) Try(Node node)
    {
        try
        {
            return (Sequences.Settle(node.Evaluate(frame)), null);
        }
        catch (Exception failed) when (failed is not OutOfMemoryException)
        {
            return (null, failed.Message);
        }
    }
}
