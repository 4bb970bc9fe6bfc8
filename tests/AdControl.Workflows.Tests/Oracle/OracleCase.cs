using AdControl.Workflows.Definitions;
using AdControl.Workflows.Running;
using AdControl.Workflows.Simulation;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Tests.Oracle;

/// <summary>A recorded case and what the original engine made of it in its two modes.</summary>
internal sealed record OracleCase(string Id, WorkflowValue Case, IReadOnlyList<WorkflowValue> Expected)
{
    public static IReadOnlyList<OracleCase> All(string folder)
    {
        var expected = File.ReadLines(Path.Combine(folder, "expected.jsonl")).Select(WorkflowValue.FromJson).ToLookup(e => e["id"].AsText()!);
        return [.. File.ReadLines(Path.Combine(folder, "cases.jsonl")).Select(WorkflowValue.FromJson).Select(c => new OracleCase(c["id"].AsText()!, c, [.. expected[c["id"].AsText()!]]))];
    }

    /// <summary>What a run may agree with; a recorded defect is nothing to agree with.</summary>
    public IEnumerable<WorkflowValue> Right => Expected.Where(e => e["quirk"] != WorkflowValue.Of(true));

    public IReadOnlyList<string> Files => [.. Case["definitions"].Items.Select(d => d.AsText()!)];

    public (WorkflowLibrary Library, string First) Load(string folder)
    {
        var library = new WorkflowLibrary();
        var first = "";
        foreach (var file in Files.Reverse())
        {
            var (definition, _) = WorkflowDefinition.Read(File.ReadAllBytes(Path.Combine(folder, "definitions", file)), file);
            library.Add(definition!);
            first = definition!.DefinitionId;
        }
        return (library, first);
    }

    public SimulationCase Plan => new()
    {
        Inputs = Case["inputs"],
        Answers = [.. Case["answers"].Items.Select(a => (a["task"].AsText()!, a["result"]))],
        Events = [.. Case["events"].Items.Select(e => (e["name"].AsText()!, e["payload"]))],
        Advances = [.. Case["advance"].Items.Select(a => TimeSpan.Parse(a.AsText()!, System.Globalization.CultureInfo.InvariantCulture))],
        IsCancelled = Case["cancel"] == WorkflowValue.Of(true),
    };
}
