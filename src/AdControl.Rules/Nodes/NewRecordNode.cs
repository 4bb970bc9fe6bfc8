using AdControl.Rules.Evaluation;
using AdControl.Rules.Typing;
using AdControl.Rules.Values;

namespace AdControl.Rules.Nodes;

/// <summary><c>new(a as x, b as y)</c>.</summary>
internal sealed class NewRecordNode(TextSpan span, RuleType type, Node[] values) : Node(span, type)
{
    public override IReadOnlyList<Node> Parts => values;

    public override bool CanEmit => false;

    public override object? Evaluate(Frame frame) => new RuleRecord(Type.Shape!, [.. values.Select(v => Sequences.Settle(v.Evaluate(frame)))]);
}
