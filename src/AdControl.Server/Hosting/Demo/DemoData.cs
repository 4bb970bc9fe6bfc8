using AdControl.Cases;
using AdControl.Cases.Scenarios;
using AdControl.Storage;
using AdControl.Workflows.Simulation;

namespace AdControl.Server.Hosting.Demo;

/// <summary>Lays the demonstration: plays the sample scenarios on a simulated clock into a fresh folder, so that every screen has something real on it.</summary>
internal static class DemoData
{
    private const string Marker = "demonstration.txt";

    /// <summary>Where it lies when no folder is given.</summary>
    public static string Folder => Path.Combine(Path.GetTempPath(), $"adcontrol-demo-server-{System.Environment.UserName}");

    private static string Scenarios => Path.Combine(AppContext.BaseDirectory, "samples", "scenarios");

    /// <summary>Lays it anew.</summary>
    /// <returns>The options of the server that shows it: on a clock that runs on from the last scenario.</returns>
    /// <exception cref="IOException">The folder has something else in it.</exception>
    public static async Task<ServerOptions> LayAsync(ServerOptions options, CancellationToken cancellation)
    {
        Empty(options.DataFolder);
        var path = Path.Combine(Scenarios, "demonstration.json");
        var scenario = ScenarioReader.Read(await File.ReadAllTextAsync(path, cancellation), path);
        var clock = new SimulatedClock(scenario.Start);
        await using var database = CaseDatabase.Sqlite(options.DataFolder, isFullySynchronous: false);
        await database.MigrateAsync(cancellation);
        await DemoAccounts.AddAsync(database, scenario.Start, cancellation);
        using var office = await CaseOffice.OpenAsync(ServerOffice.OptionsOf(options with { Clock = clock }), database, isSimulated: true);
        var result = await new ScenarioRunner(office, clock, Scenarios).RunAsync(scenario, cancellation);
        if (result.Failure is { } failure) throw new FormatException($"{path}: {failure}");
        return options with { Database = null, Clock = new DemoClock(clock.GetUtcNow()), Environment = "démonstration" };
    }

    // Only what a demonstration left is thrown away.
    private static void Empty(string folder)
    {
        var marker = Path.Combine(folder, Marker);
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            if (!File.Exists(marker)) throw new IOException($"{folder} is not empty and was not laid by a demonstration: give another folder with --data.");
            Directory.Delete(folder, recursive: true);
        }
        Directory.CreateDirectory(folder);
        File.WriteAllText(marker, "Everything in this folder is fictional, and thrown away when the demonstration starts again.\n");
    }
}
