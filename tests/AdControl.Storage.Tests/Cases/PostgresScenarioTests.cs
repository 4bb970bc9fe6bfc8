using AdControl.Cases;
using AdControl.Cases.Audit;
using AdControl.Cases.Scenarios;
using AdControl.Law;
using AdControl.Storage.Cases;
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

    [SkippableFact]
    public async Task Audit_on_postgres_names_what_was_altered()
    {
        Skip.If(PostgresServer.Shared is null, "PostgreSQL is not installed.");
        var scenario = ScenarioReader.Read(await File.ReadAllTextAsync(Path.Combine(Folder, "visa-withdrawal-suspended.json")), "visa-withdrawal-suspended");
        var data = Directory.CreateTempSubdirectory("adcontrol-scenario-");
        try
        {
            var clock = new SimulatedClock(scenario.Start);
            var options = new CaseOfficeOptions(RulePack.Load(RulePack.DefaultDirectory), ProcedureCatalogue.Load([ProcedureCatalogue.DefaultDirectory]), data.FullName, clock);
            await using var database = CaseDatabase.Postgres(PostgresServer.Shared.NewDatabase());
            using var office = await CaseOffice.OpenAsync(options, database, isSimulated: true);
            Assert.Null((await new ScenarioRunner(office, clock, Folder).RunAsync(scenario)).Failure);
            await new JournalRoots(database).TakeAsync(new DateOnly(2027, 1, 1), new DateTimeOffset(2027, 1, 1, 12, 0, 0, TimeSpan.Zero));
            Assert.Empty((await new CaseAudit(database, office.Vault).VerifyAsync()).Problems);

            (string Sql, string Code)[] tamperings =
            [
                ("UPDATE cases SET document = replace(document, 'TP0109', 'TD0110') WHERE id = 'case-a'", "altered-case"),
                ("UPDATE cases SET state = 'granted' WHERE id = 'case-a'", "altered-column"),
                ("UPDATE mail SET subject = 'x' WHERE key = (SELECT min(key) FROM mail)", "altered-mail"),
                ("DELETE FROM mail WHERE key = (SELECT max(key) FROM mail)", "missing-mail"),
                ("UPDATE bulletin_act SET document = document || ' '", "altered-publication"),
                ("UPDATE bulletin_issue SET date = '2020-01-01'", "altered-issue"),
                ("DELETE FROM case_medicine WHERE case_id = 'case-w'; DELETE FROM cases WHERE id = 'case-w'", "missing-case"),
                ("DELETE FROM journal_root", "missing-root"),
            ];
            foreach (var (sql, code) in tamperings)
            {
                await database.Pool.UseAsync(c => c.RunAsync(sql, default), default);
                Assert.Contains((await new CaseAudit(database, office.Vault).VerifyAsync()).Problems, p => p.Code == code);
            }
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }
}
