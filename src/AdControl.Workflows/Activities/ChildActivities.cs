using AdControl.Workflows.Running;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Activities;

/// <summary>Starts a child workflow, and waits for its end when asked to.</summary>
/// <param name="isExecute">Whether this is ExecuteWorkflow: the child gets the parent's correlation id and inputs when it is given none, and the result tells how it ended.</param>
internal sealed class ChildWorkflow(string name, bool isExecute) : ActivityType
{
    /// <summary>The name of the effect that asks whether a child is over.</summary>
    public const string CheckEffectName = "workflow.check-child";

    /// <summary>Children of children may go this deep: workflows that start each other must come to an end.</summary>
    public const int DeepestChild = 16;

    public override string Name => name;

    public override IReadOnlyList<ActivityInput> Inputs { get; } =
    [
        new("workflowDefinitionId", DataType.Text, IsRequired: true), new("input", DataType.Map), new("correlationId", DataType.Text),
        new("waitForCompletion", DataType.Boolean), new("channelName", DataType.Text),
    ];

    public override IReadOnlyList<string> Outputs { get; } = ["result"];

    internal override void Start(Burst burst, Frame frame)
    {
        var definitionId = burst.TextInput(frame, 0);
        burst.Published(definitionId);
        CheckDepth(burst, definitionId);
        var input = burst.Input(frame, 1).Detached();
        if (isExecute && input.MapOrNull is not { Count: > 0 }) input = WorkflowValue.Wrap(Burst.Workflow(frame).Inputs).Detached();
        var correlation = burst.Input(frame, 2).AsText();
        if (string.IsNullOrEmpty(correlation)) correlation = isExecute ? burst.Instance.CorrelationId : null;
        Ask(burst, frame, definitionId, input, correlation, isAwaited: burst.Input(frame, 3).IsTrue);
    }

    /// <summary>Asks for a child; the activity goes on when the child has ended, or at once.</summary>
    public static void Ask(Burst burst, Frame frame, string definitionId, WorkflowValue input, string? correlation, bool isAwaited)
    {
        var key = burst.EffectKey(frame);
        burst.Effects.Add(new StartChildEffect(key, definitionId, input, correlation, isAwaited, burst.Instance.Depth + 1));
        if (isAwaited) burst.Suspend(frame, new(WaitKind.Workflow, definitionId, key, null, WorkflowValue.Null));
        else burst.Complete(frame, Outcome.Done);
    }

    public static void CheckDepth(Burst burst, string definitionId)
    {
        if (burst.Instance.Depth >= DeepestChild) throw new WorkflowFaultException($"Workflows start each other more than {DeepestChild} deep; '{definitionId}' is not started.");
    }

    /// <param name="payload">What the host tells of the child: its id, status and outputs.</param>
    internal override void Resume(Burst burst, Frame frame, WorkflowValue payload)
    {
        burst.Output(frame, 0, isExecute ? payload : payload["Output"]);
        burst.Complete(frame, Outcome.Done);
    }
}
