using AdControl.Tests.Shared;
using AdControl.Workflows.Activities;
using AdControl.Workflows.Definitions;
using AdControl.Workflows.Running;
using AdControl.Workflows.Simulation;
using AdControl.Workflows.Tests.Oracle;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Tests.Timelines;

/// <summary>Definitions in Elsa's format, the cases of <c>cases.jsonl</c> (lines of a batch) and what must happen in each, reviewed against the format's description.</summary>
public sealed class TimelineTests
{
    private static string Folder => Path.Combine(SharedData.SolutionRoot, "tests", "AdControl.Workflows.Tests", "Timelines");

    private static IEnumerable<WorkflowValue> All => File.ReadLines(Path.Combine(Folder, "cases.jsonl")).Select(WorkflowValue.FromJson);

    public static TheoryData<string> Cases() => [.. All.Select(c => c["id"].AsText()!)];

    public static TheoryData<string, string, string> Samples() => new()
    {
        { "ad-visa-review.compact.json", "sample-automatic", """{"CampaignId":"C-1","RiskScore":10}""" },
        { "ad-visa-review.compact.json", "sample-changes-then-approved", """{"CampaignId":"C-2","RiskScore":80}""" },
        { "ad-visa-review.elsa.json", "sample-refused", """{"CampaignId":"C-3","RiskScore":80}""" },
        { "ad-visa-review.elsa.json", "sample-waiting", """{"CampaignId":"C-4","RiskScore":40}""" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case_happens_as_written(string id)
    {
        var one = new OracleCase(id, All.First(c => c["id"].AsText() == id), []);
        Verify(id, one.Files.Select(f => Path.Combine(Folder, f)), one.Plan);
    }

    [SkippableTheory]
    [MemberData(nameof(Samples))]
    public void Sample_happens_as_written(string file, string id, string inputs)
    {
        (string, string?)[] answers = id switch
        {
            "sample-changes-then-approved" => [("legal.visa-review", "changes"), ("advertiser.rework", null), ("legal.visa-review", "approve")],
            "sample-refused" => [("legal.visa-review", "no")],
            _ => [],
        };
        Verify(id, [SharedData.Path($"../formats/samples/{file}")], new() { Inputs = WorkflowValue.FromJson(inputs), Answers = [.. answers.Select(a => (a.Item1, WorkflowValue.Of(a.Item2)))] });
    }

    [Fact]
    public void Every_activity_type_completes_waits_or_fails_in_some_timeline()
    {
        var shown = Directory.EnumerateFiles(Folder, "*.timeline.txt").SelectMany(File.ReadLines).Where(l => l.Contains(" Activity", StringComparison.Ordinal)).Select(l => l.Split(' ')[3]).ToHashSet();
        var used = Directory.EnumerateFiles(Folder, "*.json").SelectMany(f => Activities(WorkflowValue.FromJson(File.ReadAllText(f))["root"])).Where(a => shown.Contains(a["id"].AsText()!)).Select(a => a["type"].AsText()!).ToHashSet();

        Assert.Empty(ActivityCatalogue.Default.Types.Select(t => t.Name).Except(used));
    }

    [Fact]
    public void No_timeline_is_left_without_its_case()
    {
        var known = All.Select(c => c["id"].AsText()!).Concat(Samples().Select(s => (string)s[1])).ToHashSet();

        Assert.Subset(known, Directory.EnumerateFiles(Folder, "*.timeline.txt").Select(f => Path.GetFileName(f)[..^".timeline.txt".Length]).ToHashSet());
    }

    private static IEnumerable<WorkflowValue> Activities(WorkflowValue value)
    {
        if (value["type"].AsText() is not null && value["id"].AsText() is not null) yield return value;
        foreach (var inner in value.Items.Concat(value.Members.Select(m => m.Value)).SelectMany(Activities)) yield return inner;
    }

    // RECORD=1 writes what happens; the difference is reviewed like code.
    private static void Verify(string id, IEnumerable<string> files, SimulationCase plan)
    {
        var library = new WorkflowLibrary();
        var definitions = files.Select(f => WorkflowDefinition.Read(File.ReadAllBytes(f), Path.GetFileName(f)).Definition!).ToList();
        foreach (var definition in definitions) library.Add(definition);
        var run = new WorkflowSimulation(library);
        run.Play(definitions[0].DefinitionId, plan);
        var actual = Timeline.Of(run, library.Compile(definitions[0]).Problems);
        var expected = Path.Combine(Folder, $"{id}.timeline.txt");
        if (Environment.GetEnvironmentVariable("RECORD") == "1") File.WriteAllText(expected, actual);
        Assert.Equal(File.Exists(expected) ? File.ReadAllText(expected) : "", actual);
    }
}
