using System.Text.Json;
using System.Text.Json.Nodes;
using AdControl.Workflows.Definitions;
using AdControl.Workflows.Flow;
using AdControl.Workflows.Hosting;
using AdControl.Workflows.Journaling;
using AdControl.Workflows.Running;
using AdControl.Workflows.Simulation;
using AdControl.Workflows.Values;
using static AdControl.Workflows.Tests.Building.Make;

namespace AdControl.Workflows.Tests.Hostile;

/// <summary>Definitions made to exhaust whoever reads or runs them: a clear error, or work that grows with their size. What is bounded is counted, not timed.</summary>
public sealed class HostileDefinitionTests
{
    private static readonly JsonSerializerOptions s_deep = new() { MaxDepth = 10_000 };

    public static TheoryData<string> Shapes() => ["chain of 50000", "fan of 20000", "3000 diamonds", "600 diamonds in a loop", "mesh of 20 by 60", "lattice of 100 by 100", "nested 999 deep", "flowcharts nested 999 deep", "choices nested 999 deep"];

    private static JsonObject Shape(string name) => name switch
    {
        "chain of 50000" => HostileShapes.Chain(50_000),
        "fan of 20000" => HostileShapes.Fan(20_000),
        "3000 diamonds" => HostileShapes.Diamonds(3_000),
        "600 diamonds in a loop" => HostileShapes.DiamondsInALoop(600),
        "mesh of 20 by 60" => HostileShapes.Mesh(20, 60),
        "lattice of 100 by 100" => HostileShapes.Lattice(100),
        "nested 999 deep" => HostileShapes.Nested(999),
        "flowcharts nested 999 deep" => HostileShapes.Nested(999, "Flowchart"),
        _ => HostileShapes.Nested(999, "If"),
    };

    private static (WorkflowLibrary Library, WorkflowProgram Program) Load(JsonObject workflow)
    {
        var definition = WorkflowDefinition.Read(workflow.ToJsonString(s_deep), "hostile.json").Definition!;
        var library = new WorkflowLibrary();
        library.Add(definition);
        var (program, problems) = library.Compile(definition);
        Assert.Empty(problems);
        return (library, program!);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Run_of_any_shape_costs_what_its_size_costs(string name)
    {
        var (library, program) = Load(Shape(name));
        var size = program.ActivityCount + program.Nodes.Sum(n => (n.Compiled as FlowGraph)?.Connections.Length ?? 0);
        var instance = new WorkflowRunner(library).Run(program);
        var walked = program.Nodes.Sum(n => (n.Compiled as FlowGraph)?.Walked ?? 0);

        Assert.Equal(WorkflowSubStatus.Finished, instance.SubStatus);
        Assert.InRange(instance.LastNumber, program.ActivityCount, 3 * program.ActivityCount);
        Assert.True(walked <= 4L * size, $"{walked} activities were walked past for a size of {size}.");
    }

    [Fact]
    public void Cost_of_diamonds_doubles_when_they_do()
    {
        long Walked(int count)
        {
            var (library, program) = Load(HostileShapes.DiamondsInALoop(count));
            new WorkflowRunner(library).Run(program);
            return program.Nodes.Sum(n => (n.Compiled as FlowGraph)?.Walked ?? 0);
        }

        Assert.InRange(Walked(1600), Walked(800), (2 * Walked(800)) + 100);
    }

    [Fact]
    public void Large_fan_that_waits_for_tasks_is_stored_and_read_between_them()
    {
        var flow = Chart("f", [Start(), .. Enumerable.Range(0, 60).Select(i => Task($"t{i}")), Join("m", "WaitAll"), Activity("end", "Correlate")], [.. Enumerable.Range(0, 60).SelectMany(i => new[] { $"start->t{i}", $"t{i}->m" }), "m->end"]);
        var run = new WorkflowSimulation(Library(Workflow("w", flow)));
        run.Play("w", new() { Answers = [.. Enumerable.Range(0, 60).Select(i => ($"task.t{(i * 7) % 60}", WorkflowValue.Null))] });

        Assert.Equal(WorkflowSubStatus.Finished, run.Instance.SubStatus);
        Assert.Equal(InstanceDocument.Write(run.Instance), InstanceDocument.Write(Replay.Run(run.Journal, run.InstanceId, Library(Workflow("w", flow.DeepClone().AsObject())))));
    }

    [Theory]
    [InlineData(1_001)]
    [InlineData(2_500)]
    public void Nesting_deeper_than_a_thousand_is_refused_once(int depth)
    {
        var (definition, problems) = WorkflowDefinition.Read(HostileShapes.Nested(depth).ToJsonString(s_deep), "deep.json");
        var found = definition is null ? problems : new WorkflowLibrary().Compile(definition).Problems;

        Assert.True(Assert.Single(found).Code is "too-large" or "not-json");
    }

    [Fact]
    public void More_activities_than_allowed_are_refused_once()
    {
        var text = HostileShapes.Chain(ProgramCompiler.MostActivities + 10).ToJsonString();
        var library = new WorkflowLibrary();
        var (program, problems) = library.Compile(WorkflowDefinition.Read(text, "large.json").Definition!);

        Assert.Null(program);
        Assert.Equal("too-large", Assert.Single(problems, p => p.IsStructural).Code);
    }

    [Fact]
    public void Fifty_thousand_problems_on_one_line_keep_a_piece_of_it_each()
    {
        var text = Workflow("w", Sequence("s", [.. Enumerable.Range(0, 50_000).Select(i => Activity($"é{i}", "Own.Odd"))])).ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        var problems = new WorkflowLibrary().Compile(WorkflowDefinition.Read(text, "line.json").Definition!).Problems;

        Assert.Equal(50_000, problems.Count);
        Assert.All(problems, p => Assert.True(p.LineText.Length <= 1000 && text.AsSpan(p.Column - 1).StartsWith("\"Own.Odd\"") && p.LineText.AsSpan(p.Column - p.LineTextColumn).StartsWith("\"Own.Odd\"")));
    }

    [Fact]
    public void Ten_megabytes_of_text_in_one_literal_are_read_and_refused_as_state()
    {
        var workflow = Workflow("w", Sequence("s", Activity("a", "SetVariable", ("variable", new JsonObject { ["id"] = "Log" }), ("value", Literal(new string('x', 10_000_000)))), Task("t")));

        Assert.Contains("more than 8 MB", Assert.Throws<WorkflowStateException>(() => Play(workflow)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cycle_of_child_workflows_ends_in_an_incident_at_the_depth_limit()
    {
        JsonObject Dispatching(string id, string other) => Workflow(id, Sequence("s", Activity("go", "DispatchWorkflow", ("workflowDefinitionId", Literal(other)), ("waitForCompletion", Literal(true)))));
        var store = new InMemoryWorkflowStore();
        var host = new WorkflowHost(Library(Dispatching("a", "b"), Dispatching("b", "a")), store);
        await host.StartAsync("a", WorkflowValue.Map(), "ann", instanceId: "i1");
        var journal = await store.JournalAsync("i1", default);

        Assert.Equal(17, journal.Count(e => e.Kind == JournalKind.InstanceStarted));
        Assert.Contains("more than 16 deep", Assert.Single(journal, e => e.Kind == JournalKind.ActivityFaulted).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Workflows_that_contain_each_other_are_refused()
    {
        JsonObject Using(string id, string other) => Workflow(id, Activity("use", $"Own.{other}", ("workflowDefinitionId", other)));

        Assert.Contains(Problems(Using("a", "b"), Using("b", "a")), p => p.Code == "workflow-cycle");
    }

    [Fact]
    public void Workflows_that_use_each_other_twice_over_are_refused_when_they_grow_too_large()
    {
        var workflows = Enumerable.Range(0, 30).Select(i => Workflow($"w{i}", Chart("f", i == 29 ? [Activity("x", "Correlate")] : [Activity("x", "Own.X", ("workflowDefinitionId", $"w{i + 1}")), Activity("y", "Own.X", ("workflowDefinitionId", $"w{i + 1}"))], i == 29 ? [] : ["x->y"]))).ToArray();

        Assert.Contains(Problems(workflows), p => p.Code == "too-large");
    }

    [Theory]
    [InlineData("While", "the step was stopped after a million")]
    [InlineData("Flowchart", "the step was stopped after a million")]
    public void Loop_without_end_is_stopped_as_an_incident(string kind, string message)
    {
        var endless = kind == "While" ? Activity("loop", "While", ("condition", Literal(true)), ("body", Activity("b", "Correlate"))) : Chart("loop", [Start(), Activity("b", "Correlate")], "start->b", "b->b");
        var (library, program) = (Library(Workflow("w", endless)), (WorkflowProgram?)null);
        program = library.Published("w");

        Assert.Contains(message, new WorkflowRunner(library).Run(program!).Incidents.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Script_that_grows_without_end_is_an_incident()
    {
        var workflow = Workflow("w", Sequence("s", Set("a", "Log", "Array.from({ length: 100 }).reduce(a => a + a, 'xxxxxxxxxx').length")));

        Assert.Equal("a", Play(workflow).Instance.Incidents.Single().ActivityId);
    }
}
