using System.Text.Json.Nodes;
using AdControl.Cases;
using AdControl.Cases.Scenarios;
using AdControl.Tests.Shared;
using AdControl.Workflows.Journaling;
using AdControl.Workflows.Simulation;

namespace AdControl.Tests.Cases;

/// <summary>The shipped scenarios, taken together, go through every procedure whole: every task, timer, decision and end.</summary>
public class ScenarioCoverageTests
{
    // A net below the law: the delays a procedure sets are lawful by themselves.
    private const string Net = "set-irregular";

    // For a visa silence grants; that it refuses is a procedure of others.
    private const string NotForVisas = "refused-tacitly";

    private static string Folder => Path.Combine(SharedData.SolutionRoot, "tests", "AdControl.Tests", "Scenarios");

    [Fact]
    public async Task Scenarios_reach_every_activity_of_every_procedure()
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Folder, "*.json").Order(StringComparer.Ordinal)) reached.UnionWith(await ReachedAsync(file));

        var missed = ProcedureCatalogue.Load([ProcedureCatalogue.DefaultDirectory]).All
            .Select(procedure => (procedure.Code, Activities: Activities(procedure)))
            .GroupBy(p => string.Join(' ', p.Activities))
            .SelectMany(alike => alike.First().Activities.Where(id => !alike.Any(p => reached.Contains($"{p.Code}/{id}"))).Select(id => $"{alike.First().Code}/{id}"))
            .Where(name => name.Split('/')[1] is not (Net or NotForVisas));

        Assert.True(!missed.Any(), string.Join('\n', missed));
    }

    /// <summary>The activities of a procedure; procedures that have the same ones are of one shape, and count together.</summary>
    private static List<string> Activities(Procedure procedure) =>
        [.. JsonNode.Parse(procedure.Definition.Write(indented: false))!["root"]!["activities"]!.AsArray().Select(a => a!["id"]!.GetValue<string>())];

    private static async Task<HashSet<string>> ReachedAsync(string file)
    {
        using var folder = new CaseFolder();
        var scenario = ScenarioReader.Read(await File.ReadAllTextAsync(file), file);
        var clock = new SimulatedClock(scenario.Start);
        using var office = CaseOffice.InMemory(folder.Options(clock));
        await new ScenarioRunner(office, clock, Folder).RunAsync(scenario);
        var reached = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in await office.Cases.ListAsync(new CaseQuery { Most = 1000 }, default))
            reached.UnionWith((await office.Workflows.JournalAsync(one.Id, default)).Where(e => e.Kind == JournalKind.ActivityCompleted).Select(e => $"{one.Procedure}/{e.ActivityId}"));
        return reached;
    }
}
