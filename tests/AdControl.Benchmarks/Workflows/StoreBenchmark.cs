using System.Diagnostics;
using AdControl.Benchmarks.Measuring;
using AdControl.Storage;
using AdControl.Storage.Cases;
using AdControl.Storage.Tests.Servers;
using AdControl.Workflows.Hosting;

namespace AdControl.Benchmarks.Workflows;

/// <summary>Steps kept in a database, against bare transactions that write the same rows in the same run.</summary>
internal static class StoreBenchmark
{
    private const int Rounds = 5, Instances = 400, Clients = 32;

    public static void Run(Report report) => RunAsync(report).GetAwaiter().GetResult();

    private static async Task RunAsync(Report report)
    {
        foreach (var isFull in new[] { false, true })
        {
            Report.Title($"Workflows: SQLite, synchronous={(isFull ? "FULL" : "NORMAL")}, steps a second by the clock");
            var folder = Directory.CreateTempSubdirectory("adcontrol-bench-");
            await using (var database = CaseDatabase.Sqlite(folder.FullName, isFull))
            {
                await database.MigrateAsync();
                await CompareAsync(report, database, steps => BareSqlite.WriteAsync(database, steps));
            }
            folder.Delete(recursive: true);
        }
        using var server = PostgresServer.Start(isDurable: true) ?? throw new InvalidOperationException("PostgreSQL is not installed: run eng/setup.sh.");
        await using var postgres = CaseDatabase.Postgres(server.NewDatabase());
        await postgres.MigrateAsync();
        Report.Title("Workflows: PostgreSQL, every commit on the disk, steps a second by the clock");
        var bare = await CompareAsync(report, postgres, steps => BarePostgres.WriteAsync(postgres, steps));
        foreach (var workers in new[] { 1, 2, 3 }) await WorkersAsync(report, postgres, workers, bare);
    }

    // In turn, so that all meet the same machine.
    private static async Task<double> CompareAsync(Report report, CaseDatabase database, Func<IReadOnlyList<CapturedStep>, Task> write)
    {
        var (bare, alone, together) = (new List<double>(), new List<double>(), new List<double>());
        await using var store = new EfWorkflowStore(database, null, new(TimeSpan.FromSeconds(30)));
        var host = new WorkflowHost(Definitions.WithTask(), store);
        for (var round = -1; round < Rounds; round++)
        {
            var steps = await CapturedStep.OfTasksAsync(Instances, $"bare{round}-");
            var results = (await RateAsync(() => write(steps)), await RateAsync(() => PlayAsync(host, $"alone{round}-", 1)), await RateAsync(() => PlayAsync(host, $"together{round}-", Clients)));
            if (round < 0) continue;
            bare.Add(results.Item1);
            alone.Add(results.Item2);
            together.Add(results.Item3);
        }
        Report.Note("bare transactions, the same rows, one connection", Median(bare), "transactions/s");
        Report.Note("a client that starts an instance and completes its task", Median(alone), "steps/s");
        report.AtLeast("  the ratio", Median([.. alone.Zip(bare, (a, b) => a / b)]), 0.5, "");
        Report.Note($"{Clients} clients at once: steps that wait together share a transaction", Median(together), "steps/s");
        report.AtLeast("  the ratio", Median([.. together.Zip(bare, (t, b) => t / b)]), 1, "");
        return Median(bare);
    }

    private static async Task PlayAsync(WorkflowHost host, string prefix, int clients) => await Parallel.ForEachAsync(
        Enumerable.Range(0, Instances), new ParallelOptions { MaxDegreeOfParallelism = clients }, async (n, stop) =>
        {
            var started = await host.StartAsync("review", default, "ann", instanceId: $"{prefix}{n}", cancellation: stop);
            await host.CompleteTaskAsync(started.Instance!.Waits[0].Key, default, "ann", [], "k", cancellation: stop);
        });

    // Timers of many instances, all due, fired by nodes that share the database.
    private static async Task WorkersAsync(Report report, CaseDatabase database, int workers, double bare)
    {
        const int Timers = 3000;
        await using (var store = new EfWorkflowStore(database, null, new(TimeSpan.FromSeconds(30))))
        {
            var host = new WorkflowHost(Definitions.WithTimer(), store);
            await Parallel.ForEachAsync(Enumerable.Range(0, Timers), new ParallelOptions { MaxDegreeOfParallelism = Clients }, async (n, stop) => await host.StartAsync("pause", default, "ann", instanceId: $"pause{workers}-{n}", cancellation: stop));
        }
        var stores = Enumerable.Range(0, workers).Select(_ => new EfWorkflowStore(database, null, new(TimeSpan.FromSeconds(30)))).ToList();
        var nodes = stores.ConvertAll(s => new WorkflowNode(new WorkflowHost(Definitions.WithTimer(), s), s));
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(nodes.Select(n => n.RunOnceAsync()));
        var rate = Timers / watch.Elapsed.TotalSeconds;
        foreach (var store in stores) await store.DisposeAsync();
        if (nodes.Sum(n => n.Done) != Timers) throw new InvalidOperationException($"{nodes.Sum(n => n.Done)} of {Timers} timers fired.");
        report.AtLeast($"timers claimed and fired by {workers} worker(s), against bare transactions", rate, bare, "timers/s");
    }

    private static async Task<double> RateAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return 2 * Instances / watch.Elapsed.TotalSeconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
