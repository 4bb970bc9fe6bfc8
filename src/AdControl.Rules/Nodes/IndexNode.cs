using System.Collections;
using System.Linq.Expressions;
using AdControl.Rules.Evaluation;
using AdControl.Rules.Typing;

namespace AdControl.Rules.Nodes;

/// <summary>An element of a list by its index, a unit of a text.</summary>
internal sealed class IndexNode(TextSpan span, RuleType type, Node target, Node index) : Node(span, type)
{
    public Node Target { get; } = target;

    public override IReadOnlyList<Node> Parts { get; } = [target, index];

    public override bool CanEmit => Target.Type.IsText;

    public override object? Evaluate(Frame frame)
    {
        var (many, at) = (Target.Evaluate(frame) ?? throw Nothing.ReadFrom(this), (int)index.Evaluate(frame)!);
        return many switch
        {
            string text => text[at],
            IList list => list[at],
            IEnumerable sequence => sequence.Cast<object?>().ElementAt(at),
            _ => throw new InvalidOperationException("The value has no elements."),
        };
    }

    public override Expression Emit(Emitter emitter) => Target.Type.IsText
        ? Expression.Call(Target.Emit(emitter), typeof(string).GetMethod("get_Chars")!, index.Emit(emitter))
        : base.Emit(emitter);
}
