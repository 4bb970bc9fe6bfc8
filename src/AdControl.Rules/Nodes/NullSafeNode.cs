using AdControl.Rules.Evaluation;
using AdControl.Rules.Typing;

namespace AdControl.Rules.Nodes;

/// <summary><c>np(a.b.c)</c>: null as soon as one of the values on the way is null.</summary>
internal sealed class NullSafeNode(TextSpan span, RuleType type, Node operand, Node? whenNull) : Node(span, type)
{
    public override IReadOnlyList<Node> Parts { get; } = whenNull is null ? [operand] : [operand, whenNull];

    public override bool CanEmit => false;

    public override object? Evaluate(Frame frame) => (IsBroken(operand, frame) ? null : operand.Evaluate(frame)) ?? whenNull?.Evaluate(frame);

    private static bool IsBroken(Node node, Frame frame)
    {
        var target = node switch
        {
            RecordMemberNode member => member.Target,
            RegisteredNode member => member.Target,
            FunctionNode { HasTarget: true } function => function.Parts[0],
            IndexNode index => index.Target,
            MapNode map => map.Target,
            SequenceNode sequence => sequence.Source,
            ConvertNode convert => convert.Operand,
            _ => null,
        };
        return target is not null && (IsBroken(target, frame) || target.Evaluate(frame) is null);
    }
}
