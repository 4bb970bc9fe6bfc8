using AdControl.Rules.Evaluation;

namespace AdControl.Rules.Nodes;

/// <summary>What is evaluated for each element of a sequence.</summary>
/// <param name="Slot">Where the element lies in the frame.</param>
internal sealed record Lambda(int Slot, Node Body)
{
    public bool IsTrue(Frame frame, object? item)
    {
        frame.Slots[Slot] = item;
        return Body.IsTrue(frame);
    }

    public object? Evaluate(Frame frame, object? item)
    {
        frame.Slots[Slot] = item;
        return Sequences.Settle(Body.Evaluate(frame));
    }
}
