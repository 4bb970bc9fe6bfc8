using AdControl.Workflows.Running;
using static AdControl.Workflows.Tests.Building.Make;

namespace AdControl.Workflows.Tests.Running;

public sealed class SpeedTests
{
    [Fact]
    public void Run_of_six_activities_allocates_less_than_four_kilobytes()
    {
        var (runner, program) = SixActivities();
        for (var i = 0; i < 1000; i++) runner.Run(program);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++) runner.Run(program);
        var each = (GC.GetAllocatedBytesForCurrentThread() - before) / 1000;

        Assert.True(each < 4096, $"{each} bytes each.");
    }

    internal static (WorkflowRunner Runner, WorkflowProgram Program) SixActivities()
    {
        var flow = Chart("f", [Start(), Set("a", "N", "getN() + 1"), Decide("d", "getN() >= 1"), Set("b", "Log", "'yes'"), Set("c", "Log", "'no'"), Activity("end", "End")], "start->a", "a->d", "d:True->b", "d:False->c", "b->end", "c->end");
        var library = Library(Workflow("w", flow, [Variable("Log", "String"), Variable("N", "Int32", "0")]));
        return (new WorkflowRunner(library), library.Published("w")!);
    }

    [Fact]
    public void Definition_of_500_activities_loads_fast_and_50000_are_bounded()
    {
        string Text(int count) => Workflow("w", Chart("f", [Start(), .. Enumerable.Range(0, count).Select(i => Set($"a{i}", "Log", "getLog()"))], [.. Enumerable.Range(0, count).Select(i => i == 0 ? "start->a0" : $"a{i - 1}->a{i}")])).ToJsonString();
        foreach (var count in new[] { 500, 50_000 })
        {
            var (definition, _) = Workflows.Definitions.WorkflowDefinition.Read(Text(count), "large.json");
            var library = new WorkflowLibrary();
            library.Add(definition!);
            var (program, problems) = library.Compile(definition!);
            Assert.Empty(problems);
            Assert.Equal(WorkflowSubStatus.Finished, new WorkflowRunner(library).Run(program!).SubStatus);
        }
    }
}
