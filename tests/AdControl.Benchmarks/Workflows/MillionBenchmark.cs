using System.Diagnostics;
using System.Globalization;
using AdControl.Benchmarks.Measuring;
using AdControl.Storage;
using AdControl.Storage.Cases;
using AdControl.Storage.Tests.Servers;
using AdControl.Workflows.Hosting;
using AdControl.Workflows.Running;

namespace AdControl.Benchmarks.Workflows;

/// <summary>One million suspended instances, a tenth of them with a timer that is due. Takes minutes: run only when asked for.</summary>
/// <remarks>The environment variable <c>INSTANCES</c> gives another number than a million.</remarks>
internal static class MillionBenchmark
{
    public const string Section = "workflows-million";
    private const int Resumed = 200;

    private static readonly int s_all = int.Parse(Environment.GetEnvironmentVariable("INSTANCES") ?? "1000000", CultureInfo.InvariantCulture);

    private static int Due => s_all / 10;

    private static int Suspended => s_all - Due;

    public static void Run(Report report) => RunAsync(report).GetAwaiter().GetResult();

    private static async Task RunAsync(Report report)
    {
        Report.Title($"Workflows: {s_all:N0} suspended instances on PostgreSQL, every commit on the disk");
        using var server = PostgresServer.Start(isDurable: true) ?? throw new InvalidOperationException("PostgreSQL is not installed: run eng/setup.sh.");
        await using (var database = CaseDatabase.Postgres(server.NewDatabase()))
        {
            await FillAsync(database);
            await ResumeAsync(report, database);
            await FireAsync(report, database);
        }
        Report.Title($"Workflows: {s_all:N0} suspended instances on SQLite, synchronous=FULL");
        var folder = Directory.CreateTempSubdirectory("adcontrol-bench-");
        await using (var database = CaseDatabase.Sqlite(folder.FullName))
        {
            await FillAsync(database);
            await ResumeAsync(report, database);
        }
        folder.Delete(recursive: true);
    }

    private static async Task FillAsync(CaseDatabase database)
    {
        await database.MigrateAsync();
        var watch = Stopwatch.StartNew();
        await FillAsync(database, Definitions.WithTask(), "review", "r", Suspended);
        await FillAsync(database, Definitions.WithTimer(), "pause", "p", Due);
        // As a database that has been at work for a while: what follows so much loading at once is over.
        foreach (var rest in database.IsPostgres ? ["VACUUM ANALYZE", "CHECKPOINT"] : new[] { "ANALYZE", "PRAGMA wal_checkpoint(TRUNCATE)" }) await database.Pool.UseAsync(c => RunLongAsync(c, rest), default);
        Report.Note("made in", watch.Elapsed.TotalSeconds, "s");
    }

    // One instance is made by the engine; the others are its rows under other names.
    private static async Task FillAsync(CaseDatabase database, WorkflowLibrary library, string definition, string prefix, int count)
    {
        const string Model = "model-0000000";
        await using var store = new EfWorkflowStore(database, null, new(TimeSpan.FromSeconds(30)));
        await new WorkflowHost(library, store).StartAsync(definition, default, "ann", instanceId: Model);
        var (document, position, name, numbers) = database.IsPostgres
            ? ("convert_to(replace(convert_from(document, 'UTF8'), M, N), 'UTF8')", "nextval('work_position')", $"'{prefix}-' || lpad(n::text, 7, '0')", $"generate_series(1, {count}) AS numbers (n)")
            : ("CAST(replace(CAST(document AS TEXT), M, N) AS BLOB)", "n", $"printf('{prefix}-%07d', n)", $"(WITH RECURSIVE counted(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < {count}) SELECT n FROM counted) AS numbers");
        foreach (var (table, columns) in new[]
        {
            ("workflow_instance", $"replace(id, M, N), revision, definition_id, definition_hash, status, sub_status, correlation_id, replace(case_id, M, N), {document}, updated_at"),
            ("workflow_wait", $"replace(key, M, N), replace(instance_id, M, N), kind, name, due_at, payload, frame, activity_id, {position}, owner, token, leased_until, trouble"),
            ("work_task", "replace(id, M, N), replace(instance_id, M, N), replace(case_id, M, N), name, activity_id, created_at, state, assignee, previous_assignee, title, instructions, candidate_users, candidate_groups, excluded_users, priority, due_at, actions, reminders, payload, completion_key, tend_at"),
            ("task_candidate", "candidate, urgency, due_at, created_at, replace(task_id, M, N)"),
            ("journal_entry", "replace(case_id, M, N), sequence, replace(instance_id, M, N), at, actor, kind, activity_id, frame, detail, hash"),
            ("journal_chain", "replace(case_id, M, N), sequence, hash, updated_at, pruned_sequence, pruned_hash"),
        })
        {
            var key = table switch { "workflow_instance" or "work_task" => "id", "workflow_wait" => "key", "task_candidate" => "task_id", _ => "case_id" };
            var values = columns.Replace("M", $"'{Model}'", StringComparison.Ordinal).Replace("N)", $"{name})", StringComparison.Ordinal);
            await database.Pool.UseAsync(c => RunLongAsync(c, $"INSERT INTO {table} SELECT {values} FROM {table} CROSS JOIN {numbers} WHERE {key} LIKE '{Model}%'"), default);
            await database.Pool.UseAsync(c => RunLongAsync(c, $"DELETE FROM {table} WHERE {key} LIKE '{Model}%'"), default);
        }
    }

    private static async ValueTask<int> RunLongAsync(CaseConnection connection, string sql)
    {
        var command = connection.Command(sql, []);
        command.CommandTimeout = 0;
        return await command.ExecuteNonQueryAsync();
    }

    private static async Task ResumeAsync(Report report, CaseDatabase database)
    {
        await using var store = new EfWorkflowStore(database, null, new(TimeSpan.FromSeconds(30)));
        var host = new WorkflowHost(Definitions.WithTask(), store);
        var random = new Random(1);
        var times = new List<double>();
        var processor = Environment.CpuUsage.TotalTime;
        for (var n = 0; n < Resumed; n++)
        {
            var wait = (await store.WaitsAsync(new(WaitKind.Task) { InstanceId = $"r-{random.Next(1, Suspended):0000000}" }, default)).Single();
            var watch = Stopwatch.StartNew();
            await host.CompleteTaskAsync(wait.Wait.Key, default, "ann", [], "k");
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        report.AtMost("one among them resumed, finished and stored (median)", times.Order().ElementAt(times.Count / 2), 5, "ms");
        Report.Note("  processor time of the program, looking for the task included", (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds / Resumed, "ms");
        Report.Note("  the slowest of a hundred", times.Order().ElementAt(times.Count * 99 / 100), "ms");
    }

    private static async Task FireAsync(Report report, CaseDatabase database)
    {
        await using var store = new EfWorkflowStore(database, null, new(TimeSpan.FromSeconds(30)));
        var node = new WorkflowNode(new WorkflowHost(Definitions.WithTimer(), store), store, new() { Parallelism = 32, Batch = 512 });
        using var stop = new CancellationTokenSource();
        var watch = Stopwatch.StartNew();
        var running = node.RunAsync(stop.Token);
        var memory = new List<long>();
        while (node.Done < Due && watch.Elapsed < TimeSpan.FromMinutes(10))
        {
            await Task.Delay(500);
            memory.Add(GC.GetTotalMemory(forceFullCollection: true));
        }
        var seconds = watch.Elapsed.TotalSeconds;
        await stop.CancelAsync();
        await running;
        report.AtLeast("timers claimed and fired by one worker", node.Done / seconds, 1000, "timers/s");
        report.AtMost("memory in use at the end, against the first quarter", memory[^1] / (double)memory[memory.Count / 4], 1.2, "times");
        Report.Note("  the most in use", memory.Max() / 1e6, "MB");
    }
}
