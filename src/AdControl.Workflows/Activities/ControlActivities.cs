using AdControl.Workflows.Running;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Activities;

/// <summary>The workflow itself: the frame of its variables, inputs and outputs.</summary>
internal sealed class WorkflowRoot : ActivityType
{
    public override string Name => "Workflow";

    internal override void Start(Burst burst, Frame frame) => burst.Schedule(frame, frame.Node.Children[0]);

    internal override void ChildCompleted(Burst burst, Frame frame, Frame child, string[] outcomes) => burst.Complete(frame, outcomes);
}

/// <summary>A workflow used as an activity: its activities run inside this instance, with inputs, outputs and variables of their own.</summary>
internal sealed class WorkflowActivity(string name, IReadOnlyList<ActivityInput> inputs, IReadOnlyList<string> outputs, IReadOnlyList<string> outcomes) : ActivityType
{
    public override string Name => name;

    public override IReadOnlyList<ActivityInput> Inputs => inputs;

    public override IReadOnlyList<string> Outputs => outputs;

    public override IReadOnlyList<string> Outcomes => outcomes;

    internal override void Start(Burst burst, Frame frame)
    {
        var given = new ValueMap();
        for (var i = 0; i < inputs.Count; i++) given.Set(inputs[i].Name, burst.Input(frame, i).Detached());
        frame.Workflow = new WorkflowFrame { Inputs = given };
        burst.Schedule(frame, frame.Node.Children[0]);
    }

    internal override void ChildCompleted(Burst burst, Frame frame, Frame child, string[] outcomes)
    {
        Give(burst, frame);
        burst.Complete(frame, outcomes);
    }

    internal override void Unwound(Burst burst, Frame frame) => Give(burst, frame);

    private void Give(Burst burst, Frame frame)
    {
        var made = frame.Workflow!.Outputs;
        frame.Workflow = null;
        for (var i = 0; i < outputs.Count; i++)
            if (made.TryGet(outputs[i], out var value)) burst.Output(frame, i, value);
    }
}

/// <summary>A milestone that does nothing.</summary>
internal sealed class StartMilestone : ActivityType
{
    public override string Name => "Elsa.Start";

    internal override void Start(Burst burst, Frame frame) => burst.Complete(frame, Outcome.Done);
}

/// <summary>Ends the flowchart or sequence around it.</summary>
internal sealed class End : ActivityType
{
    public override string Name => "Elsa.End";

    internal override bool IsTerminal => true;

    internal override void Start(Burst burst, Frame frame) => burst.Complete(frame, Outcome.Done);
}

/// <summary>Ends the whole instance.</summary>
internal sealed class Finish : ActivityType
{
    public override string Name => "Elsa.Finish";

    internal override bool IsTerminal => true;

    internal override void Start(Burst burst, Frame frame) => burst.Finish(frame);
}

/// <summary>Ends the workflow, or the workflow used as an activity, with outcomes.</summary>
internal sealed class Complete : ActivityType
{
    public override string Name => "Elsa.Complete";

    public override IReadOnlyList<ActivityInput> Inputs { get; } = [new("outcomes", DataType.Any)];

    internal override void Start(Burst burst, Frame frame)
    {
        var outcomes = Outcome.Named(burst.Input(frame, 0));
        Burst.Unwind(frame, Burst.Whole(frame));
        burst.Complete(frame, outcomes);
    }
}

/// <summary>Raises an incident.</summary>
internal sealed class Fault : ActivityType
{
    public override string Name => "Elsa.Fault";

    public override IReadOnlyList<ActivityInput> Inputs { get; } = [new("message", DataType.Text), new("code", DataType.Text), new("category", DataType.Text), new("faultType", DataType.Text)];

    internal override void Start(Burst burst, Frame frame) =>
        throw new WorkflowFaultException(burst.TextInput(frame, 0)) { Code = burst.TextInput(frame, 1) };
}

/// <summary>Activities one after another.</summary>
internal sealed class Sequence : ActivityType
{
    public override string Name => "Elsa.Sequence";

    internal override string? ChildListMember => "activities";

    internal override void Start(Burst burst, Frame frame) => Next(burst, frame);

    internal override void ChildCompleted(Burst burst, Frame frame, Frame child, string[] outcomes)
    {
        if (child.Node.Type.IsTerminal) burst.Complete(frame, Outcome.Done);
        else Next(burst, frame);
    }

    private static void Next(Burst burst, Frame frame)
    {
        if (frame.Counter < frame.Node.Children.Count) burst.Schedule(frame, frame.Node.Children[frame.Counter++]);
        else burst.Complete(frame, Outcome.Done);
    }
}

/// <summary>Several activities at once; ends when all have.</summary>
internal sealed class Parallel(string name, string member) : ActivityType
{
    public override string Name => name;

    internal override string? ChildListMember => member;

    internal override void Start(Burst burst, Frame frame)
    {
        if (frame.Node.Children.Count == 0) burst.Complete(frame, Outcome.Done);
        foreach (var child in frame.Node.Children) burst.Schedule(frame, child);
    }

    internal override void ChildCompleted(Burst burst, Frame frame, Frame child, string[] outcomes)
    {
        if (IsWaitAny(frame.Node)) burst.CancelChildren(frame);
        if (frame.Children is not { Count: > 0 }) burst.Complete(frame, Outcome.Done);
    }

    private static bool IsWaitAny(Node node) => node.Source["joinMode"].Text is "WaitAny" or "0";
}

/// <summary>Runs one of two branches.</summary>
internal sealed class If : ActivityType
{
    public override string Name => "Elsa.If";

    public override IReadOnlyList<ActivityInput> Inputs { get; } = [new("condition", DataType.Boolean) { Default = WorkflowValue.Of(false) }];

    public override IReadOnlyList<string> Outputs { get; } = ["result"];

    internal override IReadOnlyList<string> ChildMembers { get; } = ["then", "else"];

    internal override void Start(Burst burst, Frame frame)
    {
        var holds = burst.Input(frame, 0);
        burst.Output(frame, 0, holds);
        if (frame.Node.Child(holds.IsTrue ? "then" : "else") is { } branch) burst.Schedule(frame, branch);
        else burst.Complete(frame, Outcome.Done);
    }
}

/// <summary>Runs the activity of the first case that holds, or of all that do.</summary>
internal sealed class Switch : ActivityType
{
    public override string Name => "Elsa.Switch";

    public override IReadOnlyList<ActivityInput> Inputs { get; } = [new("mode", DataType.Text), new("expression", DataType.Any)];

    public override IReadOnlyList<string> Outputs { get; } = ["output"];

    internal override IReadOnlyList<string> ChildMembers { get; } = ["cases[].activity", "default"];

    internal override void Compile(Node node, ProgramCompiler compiler) => node.Compiled = SwitchCases.Read(node, compiler);

    internal override void Start(Burst burst, Frame frame)
    {
        var cases = (SwitchCases)frame.Node.Compiled!;
        var matching = cases.Matching(burst, frame, SwitchCases.IsMatchAny(burst.TextInput(frame, 0)));
        var branches = matching.Count > 0 ? matching.Select(c => c.Activity) : [frame.Node.Child("default")];
        foreach (var branch in branches)
            if (branch is not null) burst.Schedule(frame, branch);
        if (frame.Children is not { Count: > 0 }) burst.Complete(frame, Outcome.Done);
    }

    internal override void ChildCompleted(Burst burst, Frame frame, Frame child, string[] outcomes)
    {
        if (frame.Children is not { Count: > 0 }) burst.Complete(frame, Outcome.Done);
    }
}

/// <summary>An activity whose type nobody registered: keeps its place, fails when it is reached.</summary>
internal sealed class UnknownActivity(string name) : ActivityType
{
    public override string Name => name;

    internal override IReadOnlyList<string>? OutcomesOf(Node node) => null;

    internal override void Start(Burst burst, Frame frame) => throw new WorkflowFaultException($"The activity type '{name}' is not known.");
}
