using AdControl.Cases;
using AdControl.Cases.Scenarios;
using AdControl.Law;
using AdControl.Storage.Tests.Servers;
using AdControl.Workflows.Simulation;

namespace AdControl.Storage.Tests.Cases;

/// <summary>Procedures on PostgreSQL: the same scenarios as in memory and on SQLite.</summary>
public sealed class PostgresScenarioTests
{
    private static string Folder
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
                if (File.Exists(Path.Combine(folder.FullName, "AdControl.sln"))) return Path.Combine(folder.FullName, "tests", "AdControl.Tests", "Scenarios");
            throw new DirectoryNotFoundException("The solution is above no folder of the tests.");
        }
    }

    [SkippableTheory]
    [InlineData("visa-gp-granted")]
    [InlineData("visa-gp-silence")]
    [InlineData("deposit-refusals")]
    [InlineData("re-evaluation-stops-advertising")]
    [InlineData("device-authorisation-granted")]
    public async Task RunAsync_on_postgres_meets_every_expectation(string name)
    {
        Skip.If(PostgresServer.Shared is null, "PostgreSQL is not installed.");
        var scenario = ScenarioReader.Read(await File.ReadAllTextAsync(Path.Combine(Folder, name + ".json")), name);
        var data = Directory.CreateTempSubdirectory("adcontrol-scenario-");
        try
        {
            var clock = new SimulatedClock(scenario.Start);
            var options = new CaseOfficeOptions(RulePack.Load(RulePack.DefaultDirectory), ProcedureCatalogue.Load([ProcedureCatalogue.DefaultDirectory]), data.FullName, clock);
            await using var database = CaseDatabase.Postgres(PostgresServer.Shared.NewDatabase());
            using var office = await CaseOffice.OpenAsync(options, database, isSimulated: true);

            var result = await new ScenarioRunner(office, clock, Folder).RunAsync(scenario);

            Assert.True(result.Failure is null, $"{result.Failure}\n{string.Join('\n', result.Timeline)}");
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }
}
