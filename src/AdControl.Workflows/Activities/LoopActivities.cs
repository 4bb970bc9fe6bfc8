using AdControl.Workflows.Running;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Activities;

/// <summary>What loops have in common.</summary>
internal abstract class LoopActivity : ActivityType
{
    internal override bool IsLoop => true;

    internal override bool GivesItems => true;

    internal override IReadOnlyList<string> ChildMembers { get; } = ["body"];

    private protected static void Repeat(Burst burst, Frame frame, Node body, WorkflowValue value, int index) =>
        burst.Schedule(frame, body).Loop = [value.Detached(), WorkflowValue.Of(index)];
}

/// <summary>Counts from one number to another.</summary>
internal sealed class For : LoopActivity
{
    public override string Name => "Elsa.For";

    public override IReadOnlyList<ActivityInput> Inputs { get; } =
    [
        new("start", DataType.Integer) { Default = WorkflowValue.Of(0) }, new("end", DataType.Integer) { Default = WorkflowValue.Of(0) },
        new("step", DataType.Integer) { Default = WorkflowValue.Of(1) }, new("outerBoundInclusive", DataType.Boolean) { Default = WorkflowValue.Of(true) },
    ];

    public override IReadOnlyList<string> Outputs { get; } = ["currentValue"];

    internal override void Start(Burst burst, Frame frame) => Next(burst, frame);

    internal override void ChildCompleted(Burst burst, Frame frame, Frame child, string[] outcomes) => Next(burst, frame);

    private static void Next(Burst burst, Frame frame)
    {
        double start = burst.Input(frame, 0).Number, end = burst.Input(frame, 1).Number, step = Math.Abs(burst.Input(frame, 2).Number);
        var isInclusive = burst.Input(frame, 3).IsTrue;
        var current = start + (end >= start ? step : -step) * frame.Counter;
        var goesOn = end >= start ? current < end || (isInclusive && current == end) : current > end || (isInclusive && current == end);
        if (!goesOn || frame.Node.Child("body") is not { } body)
        {
            burst.Complete(frame, Outcome.Done);
            return;
        }
        if (step == 0) throw new WorkflowFaultException("A loop with a step of 0 does not end.");
        burst.Output(frame, 0, WorkflowValue.Of(current));
        Repeat(burst, frame, body, WorkflowValue.Of(current), frame.Counter++);
    }
}

/// <summary>Runs its body for each item, one after another.</summary>
internal sealed class ForEach(string name) : LoopActivity
{
    public override string Name => name;

    public override IReadOnlyList<ActivityInput> Inputs { get; } = [new("items", DataType.List)];

    public override IReadOnlyList<string> Outputs { get; } = ["currentValue"];

    internal override void Start(Burst burst, Frame frame)
    {
        frame.Data = WorkflowValue.Of(LoopItems.Of(burst.Input(frame, 0))).Detached();
        Next(burst, frame);
    }

    internal override void ChildCompleted(Burst burst, Frame frame, Frame child, string[] outcomes) => Next(burst, frame);

    private static void Next(Burst burst, Frame frame)
    {
        if (frame.Counter >= frame.Data.Items.Count || frame.Node.Child("body") is not { } body)
        {
            burst.Complete(frame, Outcome.Done);
            return;
        }
        var item = frame.Data.Items[frame.Counter];
        burst.Output(frame, 0, item);
        Repeat(burst, frame, body, item, frame.Counter++);
    }
}

/// <summary>Runs its body for all items at once; ends when all have.</summary>
internal sealed class ParallelForEach(string name) : LoopActivity
{
    public override string Name => name;

    public override IReadOnlyList<ActivityInput> Inputs { get; } = [new("items", DataType.List)];

    internal override void Start(Burst burst, Frame frame)
    {
        var items = LoopItems.Of(burst.Input(frame, 0));
        if (frame.Node.Child("body") is { } body)
            for (var i = 0; i < items.Count; i++) Repeat(burst, frame, body, items[i], i);
        if (frame.Children is not { Count: > 0 }) burst.Complete(frame, Outcome.Done);
    }

    internal override void ChildCompleted(Burst burst, Frame frame, Frame child, string[] outcomes)
    {
        if (frame.Children is not { Count: > 0 }) burst.Complete(frame, Outcome.Done);
    }
}

/// <summary>Repeats its body while a condition holds.</summary>
internal sealed class While : LoopActivity
{
    public override string Name => "Elsa.While";

    internal override bool GivesItems => false;

    public override IReadOnlyList<ActivityInput> Inputs { get; } = [new("condition", DataType.Boolean) { Default = WorkflowValue.Of(false) }];

    internal override void Start(Burst burst, Frame frame) => Next(burst, frame);

    internal override void ChildCompleted(Burst burst, Frame frame, Frame child, string[] outcomes) => Next(burst, frame);

    private static void Next(Burst burst, Frame frame)
    {
        if (burst.Input(frame, 0).IsTrue && frame.Node.Child("body") is { } body) burst.Schedule(frame, body);
        else burst.Complete(frame, Outcome.Done);
    }
}

/// <summary>Leaves the loop around it.</summary>
internal sealed class Break : ActivityType
{
    public override string Name => "Elsa.Break";

    internal override void Start(Burst burst, Frame frame)
    {
        var loop = frame.Parent;
        while (loop is not null && !loop.Node.Type.IsLoop) loop = loop.Parent;
        if (loop is not null) Burst.Unwind(frame, loop);
        burst.Complete(frame, Outcome.Done);
    }
}

/// <summary>The items of a loop.</summary>
internal static class LoopItems
{
    public static IReadOnlyList<WorkflowValue> Of(WorkflowValue items) => items.Kind switch
    {
        ValueKind.List => items.Items,
        ValueKind.Undefined or ValueKind.Null => [],
        ValueKind.Map => [.. items.Members.Select(m => m.Value)],
        _ => [items],
    };
}
