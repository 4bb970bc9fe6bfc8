using AdControl.Workflows.Values;

namespace AdControl.Workflows.Scripts;

/// <summary>The local names of one call; closures keep the frame they were made in.</summary>
internal sealed class ScriptFrame(int slots, ScriptFrame? outer)
{
    public WorkflowValue[] Slots { get; } = slots == 0 ? [] : new WorkflowValue[slots];

    public ScriptFrame Up(int levels)
    {
        var frame = this;
        for (; levels > 0; levels--) frame = frame.Outer!;
        return frame;
    }

    private ScriptFrame? Outer { get; } = outer;
}
