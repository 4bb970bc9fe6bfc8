using AdControl.Workflows.Migrations;
using AdControl.Workflows.Running;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Journaling;

/// <summary>Runs the commands of a journal again.</summary>
/// <remarks>A journal replayed on its definition reaches the same state; recorded ones are replayed for ever, so that a change of the engine cannot change a case.</remarks>
public static class Replay
{
    /// <summary>The instance as its journal says it became.</summary>
    /// <param name="journal">The chain of the case, or the entries of one instance in order.</param>
    /// <param name="instanceId">The instance.</param>
    /// <param name="library">The workflows; the definition is found by the content hash the journal has recorded.</param>
    /// <exception cref="ReplayException">What the engine does now is not what was recorded.</exception>
    public static WorkflowInstance Run(IEnumerable<JournalEntry> journal, string instanceId, WorkflowLibrary library) => Run(journal, instanceId, library, null);

    /// <summary>What an instance has asked of the world, as its journal says; what code of automatic tasks asked for is not among it.</summary>
    /// <inheritdoc cref="Run(IEnumerable{JournalEntry}, string, WorkflowLibrary)"/>
    public static IReadOnlyList<Effect> Effects(IEnumerable<JournalEntry> journal, string instanceId, WorkflowLibrary library)
    {
        var effects = new List<Effect>();
        Run(journal, instanceId, library, effects);
        return effects;
    }

    /// <summary>The entries a replay repeats or compares: those of the instance's own steps.</summary>
    internal static List<JournalEntry> Of(IEnumerable<JournalEntry> journal, string instanceId) =>
        [.. journal.Where(e => e.InstanceId == instanceId && e.Kind is not (JournalKind.TaskChanged or JournalKind.Recorded or JournalKind.Stored))];

    private static WorkflowInstance Run(IEnumerable<JournalEntry> journal, string instanceId, WorkflowLibrary library, List<Effect>? effects)
    {
        var entries = Of(journal, instanceId);
        if (entries.Count == 0 || entries[0].Kind != JournalKind.InstanceStarted) throw new ReplayException($"The journal does not begin with the start of '{instanceId}'.");
        var start = WorkflowValue.FromJson(entries[0].Detail);
        var hash = start["hash"].AsText() ?? "";
        var program = library.ByHash(hash) ?? throw new ReplayException($"No definition has the content hash {hash}.");
        var instance = new WorkflowInstance(instanceId, program)
        {
            CorrelationId = start["correlationId"].AsText(),
            ParentId = start["parentId"].AsText(),
            IsAwaited = start["awaited"].Kind == ValueKind.Boolean,
            Depth = (int)(start["depth"].AsNumber() ?? 0),
            Flags = [.. start["flags"].Items.Select(f => f.AsText()!)],
        };
        var burst = new Burst { Events = [] };
        var before = (Document: (byte[])[], instance.Program);
        foreach (var step in Steps(entries))
        {
            if (step[0].Kind == JournalKind.InstanceMigrated)
            {
                before = (InstanceDocument.Write(instance), instance.Program);
                instance = Migrated(instance, step[0], library);
            }
            else if (step[0].Kind == JournalKind.MigrationReversed)
            {
                instance = InstanceDocument.Read(before.Document, before.Program);
            }
            Repeat(burst, instance, step, library);
            effects?.AddRange(burst.Effects);
        }
        return instance;
    }

    /// <summary>What a start needs, as the journal keeps it.</summary>
    internal static WorkflowValue StartDetail(WorkflowValue inputs, string? correlationId, string? parentId, bool isAwaited, int depth, Node? trigger, WorkflowValue payload, string hash, IReadOnlyList<string> flags)
    {
        var detail = new ValueMap();
        detail.Set("hash", WorkflowValue.Of(hash));
        if (flags.Count > 0) detail.Set("flags", WorkflowValue.Of(flags.Select(WorkflowValue.Of)));
        detail.Set("inputs", inputs.Detached());
        if (correlationId is not null) detail.Set("correlationId", WorkflowValue.Of(correlationId));
        if (parentId is not null) detail.Set("parentId", WorkflowValue.Of(parentId));
        if (isAwaited) detail.Set("awaited", WorkflowValue.Of(true));
        if (depth > 0) detail.Set("depth", WorkflowValue.Of(depth));
        if (trigger is not null) detail.Set("trigger", WorkflowValue.Of(trigger.Key));
        if (trigger is not null) detail.Set("payload", payload.Detached());
        return WorkflowValue.Wrap(detail);
    }

    private static bool IsCommand(JournalKind kind) =>
        kind is < JournalKind.InstanceCancelled or JournalKind.InstanceMigrated or JournalKind.MigrationReversed or JournalKind.ActivityScheduled;

    private static WorkflowInstance Migrated(WorkflowInstance instance, JournalEntry command, WorkflowLibrary library)
    {
        var detail = WorkflowValue.FromJson(command.Detail);
        var hash = detail["to"].AsText() ?? "";
        var to = library.ByHash(hash) ?? throw new ReplayException($"No definition has the content hash {hash}.");
        var (moved, report) = InstanceMigration.Of(instance, new(instance.Program, to, MigrationPlan.FromJson(detail["plan"].ToJson())));
        return moved ?? throw Differs(command, string.Join("; ", report.Problems));
    }

    // A command and what it led to. A cancellation is a command when it opens a step, and an event inside it.
    private static IEnumerable<List<JournalEntry>> Steps(List<JournalEntry> entries)
    {
        var step = new List<JournalEntry>();
        foreach (var entry in entries)
        {
            var opens = IsCommand(entry.Kind) || (entry.Kind == JournalKind.InstanceCancelled && (step.Count == 0 || step[0].Kind != JournalKind.InstanceCancelled));
            if (opens && step.Count > 0)
            {
                yield return step;
                step = [];
            }
            step.Add(entry);
        }
        yield return step;
    }

    private static void Repeat(Burst burst, WorkflowInstance instance, List<JournalEntry> step, WorkflowLibrary library)
    {
        burst.Events!.Clear();
        burst.Effects.Clear();
        burst.Begin(instance, library, step[0].At);
        Command(burst, step[0]);
        if (burst.Events.Count != step.Count - 1) throw Differs(step[0], $"{step.Count - 1} events were recorded, {burst.Events.Count} happen now");
        for (var i = 0; i < burst.Events.Count; i++)
        {
            var (now, then) = (burst.Events[i], step[i + 1]);
            if (now.Kind != then.Kind || now.ActivityId != then.ActivityId || now.FrameNumber != then.FrameNumber)
                throw Differs(then, $"{now.Kind} of '{now.ActivityId}' happens now");
        }
    }

    private static void Command(Burst burst, JournalEntry command)
    {
        var detail = command.Detail.Length == 0 ? WorkflowValue.Null : WorkflowValue.FromJson(command.Detail);
        if (!burst.CarryOut(new(command.Kind, command.ActivityId, command.FrameNumber, detail))) throw Differs(command, "what it concerns is not there");
    }

    private static ReplayException Differs(JournalEntry entry, string now) =>
        new($"Entry {entry.Sequence} of '{entry.CaseId}' ({entry.Kind} of '{entry.ActivityId}') does not come out as recorded: {now}.");
}
