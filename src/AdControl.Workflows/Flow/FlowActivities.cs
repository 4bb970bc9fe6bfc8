using AdControl.Workflows.Activities;
using AdControl.Workflows.Running;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Flow;

/// <summary>Chooses between True and False.</summary>
internal sealed class FlowDecision : ActivityType
{
    public override string Name => "Elsa.FlowDecision";

    public override IReadOnlyList<ActivityInput> Inputs { get; } = [new("condition", DataType.Boolean) { Default = WorkflowValue.Of(false) }];

    public override IReadOnlyList<string> Outputs { get; } = ["result"];

    public override IReadOnlyList<string> Outcomes { get; } = ["True", "False"];

    internal override void Start(Burst burst, Frame frame)
    {
        var holds = burst.Input(frame, 0);
        burst.Output(frame, 0, holds);
        burst.Complete(frame, holds.IsTrue ? Outcome.True : Outcome.False);
    }
}

/// <summary>Chooses the first case that holds, or all that do.</summary>
internal sealed class FlowSwitch : ActivityType
{
    public override string Name => "Elsa.FlowSwitch";

    public override IReadOnlyList<ActivityInput> Inputs { get; } = [new("mode", DataType.Text)];

    internal override IReadOnlyList<string> OutcomesOf(Node node) => [.. SwitchCases.Labels(node.Source), "Default"];

    internal override void Compile(Node node, ProgramCompiler compiler) => node.Compiled = SwitchCases.Read(node, compiler);

    internal override void Start(Burst burst, Frame frame)
    {
        var cases = (SwitchCases)frame.Node.Compiled!;
        var matching = cases.Matching(burst, frame, SwitchCases.IsMatchAny(burst.TextInput(frame, 0)));
        burst.Complete(frame, matching.Count == 0 ? ["Default"] : [.. matching.Select(c => c.Label)]);
    }
}

/// <summary>Takes several branches at once.</summary>
internal sealed class FlowFork : ActivityType
{
    public override string Name => "Elsa.FlowFork";

    public override IReadOnlyList<ActivityInput> Inputs { get; } = [new("branches", DataType.List)];

    internal override bool GivesAllOutcomes => true;

    internal override IReadOnlyList<string>? OutcomesOf(Node node) => node.Inputs.Length == 0 || node.Inputs[0] is null ? Outcomes
        : node.Inputs[0] is LiteralExpression literal ? Outcome.Named(literal.Value) : null;

    internal override void Start(Burst burst, Frame frame) => burst.Complete(frame, Outcome.Named(burst.Input(frame, 0)));
}

/// <summary>Brings branches together; how is decided by the flowchart around it.</summary>
internal sealed class FlowJoin : ActivityType
{
    public override string Name => "Elsa.FlowJoin";

    public override IReadOnlyList<ActivityInput> Inputs { get; } = [new("mode", DataType.Text)];

    /// <summary>The mode written on the join; null when there is none.</summary>
    public static MergeMode? ModeOf(Node node, ProgramCompiler compiler)
    {
        if (node.Inputs[0] is null) return null;
        var mode = (node.Inputs[0] as LiteralExpression)?.Value.ToString();
        switch (mode)
        {
            case "WaitAny" or "0": return MergeMode.First;
            case "WaitAll" or "1": return MergeMode.All;
            case "WaitAllActive" or "2": return MergeMode.AllActive;
        }
        compiler.Report(Definitions.ProblemSeverity.Error, "join-mode", node.Source["mode"], "The mode of a join is one of the literals WaitAny, WaitAll and WaitAllActive.", "Choose one of them.");
        return MergeMode.AllActive;
    }

    internal override void Start(Burst burst, Frame frame) => burst.Complete(frame, Outcome.Done);
}
