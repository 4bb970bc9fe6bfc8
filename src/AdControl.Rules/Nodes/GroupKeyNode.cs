using System.Linq.Expressions;
using AdControl.Rules.Evaluation;
using AdControl.Rules.Typing;
using AdControl.Rules.Values;

namespace AdControl.Rules.Nodes;

/// <summary>The key of a group.</summary>
internal sealed class GroupKeyNode(TextSpan span, RuleType type, Node target) : Node(span, type)
{
    public override IReadOnlyList<Node> Parts { get; } = [target];

    public override object? Evaluate(Frame frame) => ((RuleGroup)target.Evaluate(frame)!).Key;

    public override Expression Emit(Emitter emitter) => Emitter.Convert(Expression.Property(target.Emit(emitter), nameof(RuleGroup.Key)), Type.Clr);
}
