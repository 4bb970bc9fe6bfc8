using AdControl.Workflows.Journaling;
using AdControl.Workflows.Running;
using AdControl.Workflows.Simulation;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Tests.Oracle;

/// <summary>Compares a run with what was recorded.</summary>
internal static class OracleComparison
{
    public static IReadOnlyList<string> Differences(WorkflowSimulation run, WorkflowValue expected)
    {
        var instance = run.Instance;
        var differences = new List<string>();
        Compare("status", WorkflowValue.Of(instance.Status.ToString()), expected["status"], differences);
        Compare("subStatus", WorkflowValue.Of(instance.SubStatus.ToString()), expected["subStatus"], differences);
        Compare("outputs", Sorted(WorkflowValue.Of(instance.Outputs)), Sorted(expected["outputs"]), differences);
        Compare("variables", Sorted(WorkflowValue.Of(instance.Variables)), Sorted(expected["variables"]), differences);
        Compare("correlationId", WorkflowValue.Of(instance.CorrelationId), expected["correlationId"], differences);
        Compare("name", WorkflowValue.Of(instance.Name), expected["name"], differences);
        Compare("executed", Bag(Executed(run), run), Bag(expected["executed"].Items.Select(e => e.AsText()!), run), differences);
        Compare("waiting", Waiting(instance), RecordedWaiting(expected), differences);
        Compare("incidents", Texts(instance.Incidents.Select(i => i.ActivityId)), Texts(expected["incidents"].Items.Select(i => i["activityId"].AsText()!)), differences);
        foreach (var pair in expected["before"].Items) CheckOrder(Executed(run), pair.Items[0].AsText()!, pair.Items[1].AsText()!, differences);
        return differences;
    }

    private static void Compare(string what, WorkflowValue actual, WorkflowValue expected, List<string> differences)
    {
        var isNull = actual.IsNullish && expected.IsNullish;
        if (!isNull && actual.ToJson() != expected.ToJson()) differences.Add($"{what}: {actual.ToJson()} instead of {expected.ToJson()}");
    }

    public static List<string> Executed(WorkflowSimulation run) =>
        [.. run.Journal.Where(e => e.InstanceId == run.InstanceId && e.Kind == JournalKind.ActivityCompleted && e.FrameNumber > 0).Select(e => e.ActivityId)];

    // Which containers complete, and when, is not compared at the root.
    private static WorkflowValue Bag(IEnumerable<string> ids, WorkflowSimulation run)
    {
        var root = run.Instance.Program.Root.Children[0].Id;
        return Texts(ids.Where(id => id != root));
    }

    private static WorkflowValue Texts(IEnumerable<string> texts) => WorkflowValue.Of(texts.Order(StringComparer.Ordinal).Select(WorkflowValue.Of));

    private static WorkflowValue Sorted(WorkflowValue map) => WorkflowValue.Of(map.Members.OrderBy(m => m.Key, StringComparer.Ordinal));

    private static WorkflowValue Waiting(WorkflowInstance instance) => Texts(instance.Waits.Where(w => w.Kind != WaitKind.Workflow)
        .Select(w => w.Kind == WaitKind.Timer ? "timer" : $"{w.Kind} {w.Name} {w.ActivityId}".ToUpperInvariant()));

    private static WorkflowValue RecordedWaiting(WorkflowValue expected) => Texts(expected["waiting"].Items.Where(w => w["kind"].AsText() != "workflow")
        .Select(w => w["kind"].AsText() == "timer" ? "timer" : $"{w["kind"].AsText()} {w["name"].AsText()} {w["activityId"].AsText()}".ToUpperInvariant()));

    private static void CheckOrder(List<string> executed, string first, string second, List<string> differences)
    {
        var isKept = executed.IndexOf(first) >= 0 && executed.IndexOf(second) > executed.IndexOf(first);
        if (!isKept) differences.Add($"'{first}' should be complete before '{second}'");
    }
}
