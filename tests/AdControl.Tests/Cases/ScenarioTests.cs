using AdControl.Cases;
using AdControl.Cases.Scenarios;
using AdControl.Documents.Acts;
using AdControl.Storage;
using AdControl.Tests.Shared;
using AdControl.Workflows.Simulation;

namespace AdControl.Tests.Cases;

public class ScenarioTests
{
    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(SharedData.SolutionRoot, "tests", "AdControl.Tests", "Scenarios");

    [Theory]
    [MemberData(nameof(Files))]
    public async Task RunAsync_in_memory_meets_every_expectation(string name)
    {
        var scenario = await ReadAsync(name);
        using var folder = new CaseFolder();
        var clock = new SimulatedClock(scenario.Start);
        using var office = CaseOffice.InMemory(folder.Options(clock));

        var result = await new ScenarioRunner(office, clock, Folder).RunAsync(scenario);

        Assert.True(result.Failure is null, $"{result.Failure}\n{string.Join('\n', result.Timeline)}");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task RunAsync_on_sqlite_meets_every_expectation(string name)
    {
        var scenario = await ReadAsync(name);
        using var folder = new CaseFolder();
        var clock = new SimulatedClock(scenario.Start);
        await using var database = CaseDatabase.Sqlite(folder.Path, isFullySynchronous: false);
        using var office = await CaseOffice.OpenAsync(folder.Options(clock), database, isSimulated: true);

        var result = await new ScenarioRunner(office, clock, Folder).RunAsync(scenario);

        Assert.True(result.Failure is null, $"{result.Failure}\n{string.Join('\n', result.Timeline)}");
    }

    [Fact]
    public async Task RunAsync_sample_of_the_demo_ends_in_the_bulletin()
    {
        var samples = Path.Combine(SharedData.SolutionRoot, "samples", "scenarios");
        var scenario = ScenarioReader.Read(await File.ReadAllTextAsync(Path.Combine(samples, "depot-au-bulletin.json")), "depot-au-bulletin.json");
        using var folder = new CaseFolder();
        var clock = new SimulatedClock(scenario.Start);
        await using var database = CaseDatabase.Sqlite(folder.Path, isFullySynchronous: false);
        using var office = await CaseOffice.OpenAsync(folder.Options(clock), database, isSimulated: true);

        var result = await new ScenarioRunner(office, clock, samples).RunAsync(scenario);

        Assert.True(result.Failure is null, $"{result.Failure}\n{string.Join('\n', result.Timeline)}");
        var issue = Assert.Single(await office.Bulletin!.IssuesAsync());
        Assert.Equal("2026-005", issue.Number);
        var list = await office.Bulletin.FindAsync("L-2026-005");
        Assert.Contains("26/03/90000011/GP/001", ActText.Write(list!.Document), StringComparison.Ordinal);
        Assert.Equal(list.SignedSha256, ActText.Sha256(list.Document));
    }

    private static async Task<Scenario> ReadAsync(string name) => ScenarioReader.Read(await File.ReadAllTextAsync(Path.Combine(Folder, name + ".json")), name + ".json");
}
