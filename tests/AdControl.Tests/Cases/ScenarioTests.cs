using AdControl.Cases;
using AdControl.Cases.Scenarios;
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

    private static async Task<Scenario> ReadAsync(string name) => ScenarioReader.Read(await File.ReadAllTextAsync(Path.Combine(Folder, name + ".json")), name + ".json");
}
