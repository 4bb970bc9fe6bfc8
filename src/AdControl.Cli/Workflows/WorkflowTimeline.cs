using System.Globalization;
using AdControl.Cli.Shell;
using AdControl.Workflows.Journaling;
using AdControl.Workflows.Running;
using AdControl.Workflows.Simulation;

namespace AdControl.Cli.Workflows;

/// <summary>What happened in a simulation, as a person reads it.</summary>
internal static class WorkflowTimeline
{
    public static void Write(WorkflowSimulation run, CommandContext context)
    {
        var instance = run.Instance;
        foreach (var entry in run.Journal.Where(e => e.FrameNumber > 0 || e.Kind is JournalKind.InstanceStarted or JournalKind.InstanceCancelled))
            context.Out.WriteLine(Line(entry, run, context));
        foreach (var effect in run.Delivered.OfType<WriteLineEffect>()) context.Out.WriteLine($"  | {effect.Text}");
        context.Out.WriteLine(context.Say($"État : {instance.Status}/{instance.SubStatus}", $"Status: {instance.Status}/{instance.SubStatus}"));
        foreach (var (name, value) in instance.Outputs) context.Out.WriteLine($"  {name} = {value.ToJson()}");
        foreach (var wait in instance.Waits)
            context.Out.WriteLine(context.Say($"  attend {Kind(wait, context)} « {wait.Name} »", $"  waits for {Kind(wait, context)} '{wait.Name}'") + (wait.DueAt is { } due ? $" ({due.UtcDateTime:yyyy-MM-dd HH:mm:ss})" : ""));
        foreach (var incident in instance.Incidents) context.Out.WriteLine(context.Say($"  incident, {incident.ActivityId} : {incident.Message}", $"  incident, {incident.ActivityId}: {incident.Message}"));
    }

    private static string Line(JournalEntry entry, WorkflowSimulation run, CommandContext context)
    {
        var what = entry.Kind switch
        {
            JournalKind.InstanceStarted => context.Say("début", "start"),
            JournalKind.InstanceCancelled => context.Say("annulation", "cancelled"),
            JournalKind.ActivityStarted => context.Say("commence", "begins"),
            JournalKind.ActivityWaits => context.Say("attend", "waits"),
            JournalKind.ActivityResumed => context.Say("reprend", "resumes"),
            JournalKind.ActivityCompleted => context.Say("finit", "ends"),
            JournalKind.ActivityFaulted => context.Say("échoue", "fails"),
            JournalKind.ActivityCancelled => context.Say("abandonné", "given up"),
            _ => entry.Kind.ToString(),
        };
        var child = entry.InstanceId == run.InstanceId ? "" : $"  [{entry.InstanceId}]";
        var detail = entry.Kind is JournalKind.ActivityFaulted or JournalKind.ActivityResumed && entry.Detail.Length is > 0 and < 200 ? $"  {entry.Detail}" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{entry.At.UtcDateTime:yyyy-MM-dd HH:mm:ss}  {what,-10} {entry.ActivityId}{detail}{child}");
    }

    private static string Kind(Wait wait, CommandContext context) => wait.Kind switch
    {
        WaitKind.Task => context.Say("la tâche", "the task"),
        WaitKind.Event => context.Say("l'événement", "the event"),
        WaitKind.Timer => context.Say("l'échéance", "the timer"),
        WaitKind.Response => context.Say("la réponse de", "the response of"),
        WaitKind.Workflow => context.Say("la fin de", "the end of"),
        _ => context.Say("la requête", "the request"),
    };
}
