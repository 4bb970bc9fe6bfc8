using AdControl.Workflows.Values;

namespace AdControl.Workflows.Running;

/// <summary>A running or ended workflow: everything that is known of it, ready to be stored as one document.</summary>
public sealed class WorkflowInstance
{
    internal WorkflowInstance(string id, WorkflowProgram program)
    {
        Id = id;
        Program = program;
        Root = new Frame(0, program.Root, null);
    }

    /// <summary>The instance's id.</summary>
    public string Id { get; }

    /// <summary>The version it runs; an instance keeps it when a newer one is published.</summary>
    public WorkflowProgram Program { get; }

    /// <summary>Whether it is over.</summary>
    public WorkflowStatus Status => SubStatus >= WorkflowSubStatus.Finished ? WorkflowStatus.Finished : WorkflowStatus.Running;

    /// <summary>Where it stands.</summary>
    public WorkflowSubStatus SubStatus { get; internal set; }

    /// <summary>What ties it to a case; null when nothing was given.</summary>
    public string? CorrelationId { get; internal set; }

    /// <summary>The name it was given; null when none.</summary>
    public string? Name { get; internal set; }

    /// <summary>The instance that started it; null when it has no parent.</summary>
    public string? ParentId { get; internal set; }

    /// <summary>Whether the parent waits for it to end.</summary>
    public bool IsAwaited { get; internal set; }

    /// <summary>How many ancestors it has.</summary>
    internal int Depth { get; set; }

    /// <summary>The behaviours that were switched on when it started; see <see cref="Behaviours"/>.</summary>
    internal IReadOnlyList<string> Flags { get; set; } = [];

    /// <summary>When it started.</summary>
    public DateTimeOffset CreatedAt { get; internal set; }

    /// <summary>When its last step was made.</summary>
    public DateTimeOffset UpdatedAt { get; internal set; }

    /// <summary>Failures so far that have not been retried.</summary>
    public IReadOnlyList<Incident> Incidents => IncidentList;

    /// <summary>The outputs given so far.</summary>
    public IReadOnlyList<KeyValuePair<string, WorkflowValue>> Outputs => Root.Workflow?.Outputs.Members ?? [];

    /// <summary>The workflow's variables by name.</summary>
    public IEnumerable<KeyValuePair<string, WorkflowValue>> Variables =>
        Program.Root.Variables.Select((slot, i) => KeyValuePair.Create(slot.Name, Root.Locals is { } locals ? locals[i] : WorkflowValue.Null));

    /// <summary>What it waits for; nothing once it is over or faulted.</summary>
    public IReadOnlyList<Wait> Waits
    {
        get
        {
            var waits = new List<Wait>();
            if (Status == WorkflowStatus.Running) Collect(Root, waits);
            return waits;
        }
    }

    internal List<Incident> IncidentList { get; } = [];

    internal Frame Root { get; }

    internal int LastNumber { get; set; }

    internal int Identifiers { get; set; }

    internal WorkflowValue LastResult { get; set; } = WorkflowValue.Null;

    /// <summary>Outputs of the activities that scripts ask by name, by activity key.</summary>
    internal Dictionary<string, WorkflowValue[]>? Remembered { get; set; }

    internal Frame? Find(int number) => Find(Root, number);

    private static Frame? Find(Frame frame, int number)
    {
        if (frame.Number == number) return frame;
        if (frame.Children is null) return null;
        foreach (var child in frame.Children)
            if (Find(child, number) is { } found) return found;
        return null;
    }

    private static void Collect(Frame frame, List<Wait> waits)
    {
        if (frame.Wait is { } wait) waits.Add(wait);
        if (frame.Children is null) return;
        foreach (var child in frame.Children) Collect(child, waits);
    }
}
