namespace AdControl.Rules.Evaluation;

/// <summary>Keeps a frame for each thread, so that an evaluation allocates nothing.</summary>
internal static class FramePool
{
    private const int LargestKept = 64;

    [ThreadStatic]
    private static Frame? kept;

    public static Frame Rent(int slots)
    {
        var frame = kept ?? new Frame(Math.Max(slots, 16));
        // A rule may, through a registered method, evaluate another one: that one gets a frame of its own.
        kept = null;
        frame.Begin(slots);
        return frame;
    }

    public static void Return(Frame frame, int used)
    {
        frame.End(used);
        frame.Evidence = null;
        frame.Clock = TimeProvider.System;
        if (frame.Slots.Length <= LargestKept) kept = frame;
    }
}
