using AdControl.Workflows.Definitions;
using AdControl.Workflows.Running;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Activities;

/// <summary>Starts a child workflow for each item, and waits until all have ended unless told not to.</summary>
internal sealed class BulkDispatchWorkflows : ActivityType
{
    private const int MostChildren = 10_000;

    public override string Name => "Elsa.BulkDispatchWorkflows";

    public override IReadOnlyList<ActivityInput> Inputs { get; } =
    [
        new("workflowDefinitionId", DataType.Text, IsRequired: true), new("items", DataType.List), new("defaultItemInputKey", DataType.Text) { Default = WorkflowValue.Of("Item") },
        new("input", DataType.Map), new("waitForCompletion", DataType.Boolean) { Default = WorkflowValue.Of(true) }, new("channelName", DataType.Text),
    ];

    public override IReadOnlyList<string> Outcomes { get; } = ["Completed", "Canceled", "Done"];

    internal override void Start(Burst burst, Frame frame)
    {
        var items = LoopItems.Of(burst.Input(frame, 1));
        burst.Published(burst.TextInput(frame, 0));
        if (items.Count > MostChildren) throw new WorkflowFaultException($"{items.Count} workflows at once are more than {MostChildren}.");
        foreach (var item in items) burst.Schedule(frame, frame.Node.Children[0]).Data = item.Detached();
        if (items.Count == 0) burst.Complete(frame, Outcome.Done);
    }

    internal override void ChildCompleted(Burst burst, Frame frame, Frame child, string[] outcomes)
    {
        if (frame.Children is not { Count: > 0 }) burst.Complete(frame, burst.Input(frame, 4).IsTrue ? ["Completed", "Done"] : Outcome.Done);
    }
}

/// <summary>One child of many: started, awaited when asked to, and followed by what is to be done for it.</summary>
internal sealed class BulkItem : ActivityType
{
    public override string Name => "Elsa.BulkDispatchWorkflows";

    internal override IReadOnlyList<string> ChildMembers { get; } = ["childCompleted", "childFaulted"];

    internal override void Compile(Node node, ProgramCompiler compiler)
    {
        var source = node.Source["correlationIdFunction"];
        if (!source.IsMissing) node.Compiled = source["expression"].IsObject ? compiler.Expression(source["expression"], DataType.Text, node) : new LiteralExpression(source.ToValue().To(DataType.Text));
    }

    internal override void Start(Burst burst, Frame frame)
    {
        var bulk = frame.Parent!;
        var definitionId = burst.TextInput(bulk, 0);
        ChildWorkflow.CheckDepth(burst, definitionId);
        frame.Locals![0] = frame.Data;
        var given = burst.Input(bulk, 3).Detached().MapOrNull ?? new ValueMap();
        if (frame.Data.MapOrNull is { } members)
            foreach (var (name, value) in members.Members) given.Set(name, value.Detached());
        else given.Set(burst.TextInput(bulk, 2), frame.Data.Detached());
        var correlation = (frame.Node.Compiled as InputExpression)?.Evaluate(burst, frame).AsText();
        frame.Data = default;
        frame.Locals[1] = WorkflowValue.Of(burst.EffectKey(frame));
        ChildWorkflow.Ask(burst, frame, definitionId, WorkflowValue.Wrap(given), string.IsNullOrEmpty(correlation) ? null : correlation, isAwaited: burst.Input(bulk, 4).IsTrue);
    }

    internal override void Resume(Burst burst, Frame frame, WorkflowValue payload)
    {
        var port = payload["SubStatus"].AsText() switch
        {
            "Finished" => "childCompleted",
            "Faulted" => "childFaulted",
            _ => "",
        };
        if (frame.Node.Child(port) is { } next) burst.Schedule(frame, next);
        else burst.Complete(frame, Outcome.Done);
    }
}
