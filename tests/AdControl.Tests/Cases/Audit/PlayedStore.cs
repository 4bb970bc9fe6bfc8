using AdControl.Cases;
using AdControl.Cases.Audit;
using AdControl.Cases.Scenarios;
using AdControl.Storage;
using AdControl.Storage.Cases;
using AdControl.Tests.Shared;
using AdControl.Workflows.Simulation;

namespace AdControl.Tests.Cases.Audit;

/// <summary>A data folder in which scenarios were played, to be copied and tampered with.</summary>
public sealed class PlayedStore : IAsyncLifetime, IDisposable
{
    private readonly CaseFolder folder = new();

    /// <summary>A folder that is gone with its user.</summary>
    internal sealed class Copy(CaseFolder folder) : IAsyncDisposable
    {
        public CaseDatabase Database { get; } = CaseDatabase.Sqlite(folder.Path, isFullySynchronous: false);

        public FileVault Vault { get; } = new(Path.Combine(folder.Path, "files"));

        public Task<int> SqlAsync(string sql) => Database.Pool.UseAsync(c => c.RunAsync(sql, default), default).AsTask();

        public async Task<IReadOnlyList<AuditProblem>> AuditAsync(string? caseId = null) => (await new CaseAudit(Database, Vault).VerifyAsync(caseId)).Problems;

        public async ValueTask DisposeAsync()
        {
            await Database.DisposeAsync();
            folder.Dispose();
        }
    }

    public async Task InitializeAsync()
    {
        await PlayAsync(folder, "visa-withdrawal-suspended", Scenarios);
        await using var database = CaseDatabase.Sqlite(folder.Path, isFullySynchronous: false);
        await database.MigrateAsync();
        await new JournalRoots(database).TakeAsync(new DateOnly(2027, 1, 1), new DateTimeOffset(2027, 1, 1, 12, 0, 0, TimeSpan.Zero));
    }

    public static string Scenarios => Path.Combine(SharedData.SolutionRoot, "tests", "AdControl.Tests", "Scenarios");

    internal static async Task PlayAsync(CaseFolder folder, string name, string from)
    {
        var scenario = ScenarioReader.Read(await File.ReadAllTextAsync(Path.Combine(from, name + ".json")), name);
        var clock = new SimulatedClock(scenario.Start);
        await using var database = CaseDatabase.Sqlite(folder.Path, isFullySynchronous: false);
        using var office = await CaseOffice.OpenAsync(folder.Options(clock), database, isSimulated: true);
        var result = await new ScenarioRunner(office, clock, from).RunAsync(scenario);
        Assert.True(result.Failure is null, $"{result.Failure}");
    }

    internal Copy NewCopy()
    {
        var copy = new CaseFolder();
        foreach (var file in Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy.Path, Path.GetRelativePath(folder.Path, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
        return new Copy(copy);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => folder.Dispose();
}
