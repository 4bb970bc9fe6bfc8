using AdControl.Workflows.Running;
using static AdControl.Workflows.Tests.Building.Make;

namespace AdControl.Benchmarks.Workflows;

/// <summary>The workflows that are measured.</summary>
internal static class Definitions
{
    /// <summary>Six activities, a decision, no waiting.</summary>
    public static WorkflowLibrary Six() => Library(Workflow("six", Chart("f",
        [Start(), Set("a", "N", "getN() + 1"), Decide("d", "getN() >= 1"), Set("b", "Log", "'yes'"), Set("c", "Log", "'no'"), Activity("end", "End")],
        "start->a", "a->d", "d:True->b", "d:False->c", "b->end", "c->end"), [Variable("Log", "String"), Variable("N", "Int32", "0")]));

    /// <summary>A task, and what follows when it is done.</summary>
    public static WorkflowLibrary WithTask() => Library(Workflow("review", Chart("f",
        [Start(), Set("a", "N", "getN() + 1"), Task("t"), Decide("d", "getN() >= 1"), Set("b", "Log", "'yes'"), Activity("end", "End")],
        "start->a", "a->t", "t->d", "d:True->b", "b->end"), [Variable("Log", "String"), Variable("N", "Int32", "0")]));

    /// <summary>A timer, and what follows when it fires.</summary>
    public static WorkflowLibrary WithTimer() => Library(Workflow("pause", Chart("f",
        [Start(), Set("a", "N", "getN() + 1"), Activity("t", "Delay", ("timeSpan", Literal("00:00:00.001", "TimeSpan"))), Decide("d", "getN() >= 1"), Set("b", "Log", "'yes'"), Activity("end", "End")],
        "start->a", "a->t", "t->d", "d:True->b", "b->end"), [Variable("Log", "String"), Variable("N", "Int32", "0")]));

    /// <summary>A definition of 500 activities, as a file.</summary>
    public static string FiveHundred() => Workflow("large", Chart("f",
        [Start(), .. Enumerable.Range(0, 499).Select(i => Set($"a{i}", "Log", "getLog() + 'x'"))], [.. Enumerable.Range(0, 499).Select(i => i == 0 ? "start->a0" : $"a{i - 1}->a{i}")])).ToJsonString();
}
