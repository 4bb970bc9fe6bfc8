using System.Linq.Expressions;
using AdControl.Rules.Evaluation;
using AdControl.Rules.Typing;
using AdControl.Rules.Values;

namespace AdControl.Rules.Nodes;

/// <summary>A member of a JSON object.</summary>
/// <param name="index">Its index in the shape; -1 reads as null, for JSON objects leave out what they do not know.</param>
internal sealed class RecordMemberNode(TextSpan span, RuleType type, Node target, string name, int index) : Node(span, type)
{
    public Node Target { get; } = target;

    public string Name { get; } = name;

    public override IReadOnlyList<Node> Parts { get; } = [target];

    public override object? Evaluate(Frame frame)
    {
        var record = (RuleRecord?)Target.Evaluate(frame) ?? throw Nothing.ReadFrom(this);
        return index < 0 ? null : record.Values[index];
    }

    public override Expression Emit(Emitter emitter)
    {
        var values = Expression.Property(Target.Emit(emitter), nameof(RuleRecord.Values));
        return index < 0 ? Expression.Block(values, Expression.Constant(null, typeof(object))) : Emitter.Convert(Expression.ArrayIndex(values, Expression.Constant(index)), Type.Clr);
    }
}
