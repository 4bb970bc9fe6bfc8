using System.Linq.Expressions;
using AdControl.Rules.Evaluation;
using AdControl.Rules.Typing;

namespace AdControl.Rules.Nodes;

/// <summary>An input, a parameter of the rule, or a lambda variable.</summary>
/// <param name="name">Null for the element of a lambda without a name.</param>
/// <param name="isInput">False for lambda variables.</param>
internal sealed class SlotNode(TextSpan span, RuleType type, int slot, string? name, bool isInput) : Node(span, type)
{
    public int Slot { get; } = slot;

    public string? Name { get; } = name;

    public bool IsInput { get; } = isInput;

    public override object? Evaluate(Frame frame) => frame.Slots[Slot];

    public override Expression Emit(Emitter emitter) => emitter.Slot(Slot, Type.Clr);
}
