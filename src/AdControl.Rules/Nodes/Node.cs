using System.Linq.Expressions;
using AdControl.Rules.Evaluation;
using AdControl.Rules.Typing;

namespace AdControl.Rules.Nodes;

/// <summary>A bound, typed part of an expression. It evaluates itself, and it can be emitted for compilation; both give the same.</summary>
internal abstract class Node(TextSpan span, RuleType type)
{
    public TextSpan Span { get; } = span;

    public RuleType Type { get; } = type;

    public virtual IReadOnlyList<Node> Parts => [];

    /// <summary>Whether the part is emitted as code of its own; otherwise compiled code calls back into <see cref="Evaluate"/>.</summary>
    public virtual bool CanEmit => true;

    public abstract object? Evaluate(Frame frame);

    public virtual bool IsTrue(Frame frame) => (bool)Evaluate(frame)!;

    /// <summary>The code of this part; its type is <see cref="RuleType.Clr"/>.</summary>
    public virtual Expression Emit(Emitter emitter) => emitter.CallBack(this);

    /// <summary>Whether this part or one inside it is not emitted, so that lambda variables must lie in the frame.</summary>
    public bool CallsBack => !CanEmit || Parts.Any(p => p.CallsBack);
}
