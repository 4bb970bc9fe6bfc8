using AdControl.Cases;
using AdControl.Cases.Scenarios;
using AdControl.Law;
using AdControl.Tests.Shared;
using AdControl.Workflows.Simulation;

namespace AdControl.Tests.Cases;

public class ScenarioTests
{
    private static readonly Lazy<RulePack> s_pack = new(() => RulePack.Load(Path.Combine(AppContext.BaseDirectory, "rules", "fr")));
    private static readonly Lazy<ProcedureCatalogue> s_procedures = new(() => ProcedureCatalogue.Load(ProcedureCatalogue.DefaultDirectory));

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(SharedData.SolutionRoot, "tests", "AdControl.Tests", "Scenarios");

    [Theory]
    [MemberData(nameof(Files))]
    public async Task RunAsync_shipped_scenario_meets_every_expectation(string name)
    {
        var scenario = ScenarioReader.Read(await File.ReadAllTextAsync(Path.Combine(Folder, name + ".json")), name);
        var data = Directory.CreateTempSubdirectory("adcontrol-scenario-");
        try
        {
            var clock = new SimulatedClock(scenario.Start);
            using var office = CaseOffice.InMemory(new CaseOfficeOptions(s_pack.Value, s_procedures.Value, data.FullName, clock));

            var result = await new ScenarioRunner(office, clock, Folder).RunAsync(scenario);

            Assert.True(result.Failure is null, $"{result.Failure}\n{string.Join('\n', result.Timeline)}");
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }
}
