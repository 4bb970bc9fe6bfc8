using AdControl.Tests.Shared;
using AdControl.Workflows.Journaling;
using AdControl.Workflows.Running;
using AdControl.Workflows.Simulation;

namespace AdControl.Workflows.Tests.Oracle;

public sealed class OracleTests
{
    private static string Folder => SharedData.Path("oracle/workflows");

    [SkippableFact]
    public void Every_recorded_case_agrees_with_a_mode_that_is_right()
    {
        var failures = new List<string>();
        foreach (var one in OracleCase.All(Folder))
        {
            var run = Play(one);
            var right = one.Right.ToList();
            if (right.Count == 0) continue;
            var differences = right.Select(e => OracleComparison.Differences(run, e)).ToList();
            if (differences.TrueForAll(d => d.Count > 0)) failures.Add($"{one.Id}: {string.Join("; ", differences.MinBy(d => d.Count)!)}");
        }
        Assert.True(failures.Count == 0, string.Join("\n", failures));
    }

    [SkippableFact]
    public void Every_recorded_case_replayed_in_memory_reaches_the_state_that_was_stored_at_every_step()
    {
        foreach (var one in OracleCase.All(Folder))
        {
            var (library, first) = one.Load(Folder);
            var run = new WorkflowSimulation(library);
            run.Play(first, one.Plan);
            var replayed = Replay.Run(run.Journal, run.InstanceId, library);
            Assert.Equal(InstanceDocument.Write(run.Instance), InstanceDocument.Write(replayed));
            Assert.Null(JournalEntry.FirstBroken(run.Journal));
        }
    }

    [SkippableFact]
    public void WaitAll_with_a_dead_branch_is_an_incident()
    {
        var run = Play(OracleCase.All(Folder).Single(c => c.Id == "018"));

        Assert.Equal(WorkflowSubStatus.Faulted, run.Instance.SubStatus);
        Assert.Equal("meet", Assert.Single(run.Instance.Incidents).ActivityId);
    }

    private static WorkflowSimulation Play(OracleCase one)
    {
        var (library, first) = one.Load(Folder);
        var run = new WorkflowSimulation(library);
        run.Play(first, one.Plan);
        return run;
    }
}
