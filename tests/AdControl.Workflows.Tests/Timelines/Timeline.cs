using System.Globalization;
using System.Text;
using AdControl.Workflows.Definitions;
using AdControl.Workflows.Journaling;
using AdControl.Workflows.Running;
using AdControl.Workflows.Simulation;

namespace AdControl.Workflows.Tests.Timelines;

/// <summary>Everything that happened in a simulation, as text: what the snapshots hold.</summary>
internal static class Timeline
{
    public static string Of(WorkflowSimulation run, IEnumerable<WorkflowProblem> problems)
    {
        var text = new StringBuilder();
        foreach (var problem in problems) text.AppendLine(CultureInfo.InvariantCulture, $"{problem.Severity.ToString().ToLowerInvariant()} {problem.Code}: {problem.Message}");
        foreach (var entry in run.Journal) text.AppendLine(Line(entry, run.InstanceId));
        foreach (var effect in run.Delivered) text.AppendLine(Delivered(effect));
        var instance = run.Instance;
        text.AppendLine(CultureInfo.InvariantCulture, $"= {instance.Status}/{instance.SubStatus}");
        if (instance.CorrelationId is { } correlation) text.AppendLine(CultureInfo.InvariantCulture, $"  correlation {correlation}");
        if (instance.Name is { } name) text.AppendLine(CultureInfo.InvariantCulture, $"  name {name}");
        foreach (var (variable, value) in instance.Variables) text.AppendLine(CultureInfo.InvariantCulture, $"  {variable} = {value.ToJson()}");
        foreach (var (output, value) in instance.Outputs) text.AppendLine(CultureInfo.InvariantCulture, $"  output {output} = {value.ToJson()}");
        foreach (var wait in instance.Waits) text.AppendLine(CultureInfo.InvariantCulture, $"  waits in {wait.ActivityId}: {wait.Kind} {wait.Name}{(wait.DueAt is { } due ? $" {due.UtcDateTime:yyyy-MM-dd HH:mm:ss}" : "")}");
        foreach (var incident in instance.Incidents) text.AppendLine(CultureInfo.InvariantCulture, $"  incident in {incident.ActivityId}: {incident.Message}");
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static string Line(JournalEntry entry, string main)
    {
        var detail = entry.Kind is JournalKind.ActivityResumed or JournalKind.ActivityFaulted && entry.Detail is not ("" or "null") ? $" {entry.Detail}" : "";
        var child = entry.InstanceId == main ? "" : $"  [{entry.InstanceId}]";
        return string.Create(CultureInfo.InvariantCulture, $"{entry.At.UtcDateTime:dd HH:mm:ss} {entry.Kind} {entry.ActivityId}{detail}{child}").TrimEnd();
    }

    private static string Delivered(Effect effect) => effect switch
    {
        WriteLineEffect line => $"> {line.Text}",
        SendMailEffect mail => $"> mail {mail.Message.ToJson()}",
        _ => $"> {effect.GetType().Name}",
    };
}
