using AdControl.Workflows.Flow;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Running;

/// <summary>One execution of an activity. What it holds is data: a stored instance knows no method names.</summary>
internal sealed class Frame(int number, Node node, Frame? parent)
{
    public int Number => number;

    public Node Node => node;

    public Frame? Parent => parent;

    public FrameStatus Status { get; set; }

    /// <summary>Whether the frame ends as soon as the child it waits for has ended: a break or a completion of the whole passes through.</summary>
    public bool IsUnwinding { get; set; }

    /// <summary>The position, plus one, of the join that another branch has already won; 0 when none. Such a branch ends where it would wait.</summary>
    public int LostTo { get; set; }

    /// <summary>Progress of a sequence or loop.</summary>
    public int Counter { get; set; }

    /// <summary>What the activity keeps: the items of a loop, an interval.</summary>
    public WorkflowValue Data { get; set; }

    public List<Frame>? Children { get; set; }

    /// <summary>The variables the activity declares, in the order of its node.</summary>
    public WorkflowValue[]? Locals { get; set; }

    /// <summary>In the body of a loop: its current value and index.</summary>
    public WorkflowValue[]? Loop { get; set; }

    /// <summary>Inputs and outputs of a workflow, the whole one or one used as an activity.</summary>
    public WorkflowFrame? Workflow { get; set; }

    /// <summary>In a flowchart: the joins that have something and wait for more.</summary>
    public List<PendingJoin>? Pending { get; set; }

    /// <summary>In a large flowchart that is being run: why its joins wait. Not stored.</summary>
    public FlowProgress? Progress { get; set; }

    /// <summary>What the activity waits for.</summary>
    public Wait? Wait { get; set; }

    public void Attach(Frame child)
    {
        (Children ??= []).Add(child);
        Progress?.Opened(child.Node.Position);
    }

    public void Detach(Frame child)
    {
        if (Children!.Remove(child)) Progress?.Closed(child.Node.Position);
    }

    public void DetachAll()
    {
        Children?.Clear();
        Pending?.Clear();
        Progress = null;
    }

    public bool IsOpen => Status is FrameStatus.Scheduled or FrameStatus.Running or FrameStatus.Faulted;
}
