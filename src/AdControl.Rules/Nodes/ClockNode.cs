using AdControl.Rules.Evaluation;
using AdControl.Rules.Typing;

namespace AdControl.Rules.Nodes;

/// <summary><c>DateTime.Now</c> and its relatives, read from the frame's clock.</summary>
internal sealed class ClockNode(TextSpan span, RuleType type, Func<TimeProvider, object> read) : Node(span, type)
{
    public override bool CanEmit => false;

    public override object? Evaluate(Frame frame) => read(frame.Clock);
}
