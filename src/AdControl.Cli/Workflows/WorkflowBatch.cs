using System.Globalization;
using System.Text;
using AdControl.Cli.Shell;
using AdControl.Workflows.Definitions;
using AdControl.Workflows.Journaling;
using AdControl.Workflows.Running;
using AdControl.Workflows.Simulation;
using AdControl.Workflows.Values;

namespace AdControl.Cli.Workflows;

/// <summary>Runs a file of cases, a JSON object a line, and answers each with a line.</summary>
/// <remarks>The answers are there to be compared with Elsa's, which runs what our validation refuses; so only what no engine could load is an error, unless asked to be strict.</remarks>
internal static class WorkflowBatch
{
    public static async Task<int> RunAsync(string path, bool isStrict, CommandContext context, CancellationToken cancellation)
    {
        var text = Encoding.UTF8.GetString(await InputFile.ReadAsync(path, context, cancellation));
        var folder = path == InputFile.StandardInput ? Environment.CurrentDirectory : Path.GetDirectoryName(Path.GetFullPath(path))!;
        foreach (var line in text.Split('\n'))
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            cancellation.ThrowIfCancellationRequested();
            context.Out.WriteLine((await AnswerAsync(line, folder, isStrict, context, cancellation)).ToJson());
        }
        return ExitCode.Success;
    }

    private static async Task<WorkflowValue> AnswerAsync(string line, string folder, bool isStrict, CommandContext context, CancellationToken cancellation)
    {
        WorkflowValue one;
        try
        {
            one = WorkflowValue.FromJson(line);
        }
        catch (FormatException problem)
        {
            return NotLoaded("", problem.Message);
        }
        var id = one["id"].AsText() ?? "";
        try
        {
            var files = await WorkflowFiles.ReadAsync(one["definitions"].Items.Select(d => Find(d.AsText() ?? "", folder)), context, cancellation);
            if (files.IsUnreadable || files.Definitions.Count == 0) return NotLoaded(id, files.Problems.FirstOrDefault(p => p.IsStructural)?.Message ?? "There is no definition.");
            if (isStrict && files.HasErrors) return NotLoaded(id, string.Join("\n", files.Problems.Where(p => p.Severity == ProblemSeverity.Error).Select(p => p.Format())));
            var run = new WorkflowSimulation(files.Library);
            run.Play(files.Definitions[0].DefinitionId, Plan(one));
            return Answer(id, run);
        }
        catch (Exception problem) when (problem is CommandFailedException or FormatException or WorkflowStateException or KeyNotFoundException)
        {
            return NotLoaded(id, problem.Message);
        }
    }

    private static string Find(string name, string folder)
    {
        var beside = Path.Combine(folder, name);
        return File.Exists(beside) ? beside : Path.Combine(folder, "definitions", name);
    }

    private static SimulationCase Plan(WorkflowValue one) => new()
    {
        Inputs = one["inputs"],
        Answers = [.. one["answers"].Items.Select(a => (a["task"].AsText() ?? "", a["result"]))],
        Events = [.. one["events"].Items.Select(e => (e["name"].AsText() ?? "", e["payload"]))],
        Advances = [.. one["advance"].Items.Select(a => TimeSpan.TryParse(a.AsText(), CultureInfo.InvariantCulture, out var span) ? span : throw new FormatException($"'{a}' is no span of time."))],
        IsCancelled = one["cancel"] == WorkflowValue.Of(true),
    };

    private static WorkflowValue NotLoaded(string id, string message) => WorkflowValue.Map(("id", WorkflowValue.Of(id)), ("load", WorkflowValue.Of("error")), ("loadError", WorkflowValue.Of(message)));

    /// <summary>The answer to one case.</summary>
    public static WorkflowValue Answer(string id, WorkflowSimulation run)
    {
        var instance = run.Instance;
        var executed = run.Journal.Where(e => e.InstanceId == run.InstanceId && e.Kind == JournalKind.ActivityCompleted && e.FrameNumber > 0);
        return WorkflowValue.Map(
            ("id", WorkflowValue.Of(id)),
            ("load", WorkflowValue.Of("ok")),
            ("status", WorkflowValue.Of(instance.Status.ToString())),
            ("subStatus", WorkflowValue.Of(instance.SubStatus.ToString())),
            ("outputs", WorkflowValue.Of(instance.Outputs)),
            ("variables", WorkflowValue.Of(instance.Variables)),
            ("executed", WorkflowValue.Of(executed.Select(e => WorkflowValue.Of(e.ActivityId)))),
            ("waiting", WorkflowValue.Of(instance.Waits.Select(Waiting))),
            ("incidents", WorkflowValue.Of(instance.Incidents.Select(i => WorkflowValue.Map(("activityId", WorkflowValue.Of(i.ActivityId)), ("message", WorkflowValue.Of(i.Message)))))),
            ("correlationId", WorkflowValue.Of(instance.CorrelationId)),
            ("name", WorkflowValue.Of(instance.Name)));
    }

    private static WorkflowValue Waiting(Wait wait) => WorkflowValue.Map(
        ("kind", WorkflowValue.Of(wait.Kind.ToString().ToLowerInvariant())), ("name", WorkflowValue.Of(wait.Name)), ("activityId", WorkflowValue.Of(wait.ActivityId)));
}
