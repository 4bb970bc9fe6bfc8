using System.Diagnostics;
using AdControl.Benchmarks.Measuring;
using AdControl.Storage;
using AdControl.Storage.Cases;
using AdControl.Storage.Tests.Servers;
using AdControl.Workflows.Hosting;
using AdControl.Workflows.Running;

namespace AdControl.Benchmarks.Workflows;

/// <summary>One million suspended instances on PostgreSQL, 100,000 of them with a timer that is due. Takes minutes: run only when asked for.</summary>
internal static class MillionBenchmark
{
    public const string Section = "workflows-million";
    private const int Suspended = 900_000, Due = 100_000, Resumed = 200;

    public static void Run(Report report) => RunAsync(report).GetAwaiter().GetResult();

    private static async Task RunAsync(Report report)
    {
        Report.Title("Workflows: a million suspended instances on PostgreSQL, every commit on the disk");
        using var server = PostgresServer.Start(isDurable: true) ?? throw new InvalidOperationException("PostgreSQL is not installed: run eng/setup.sh.");
        await using var database = CaseDatabase.Postgres(server.NewDatabase());
        await database.MigrateAsync();
        var watch = Stopwatch.StartNew();
        await FillAsync(database, Definitions.WithTask(), "review", "r", Suspended);
        await FillAsync(database, Definitions.WithTimer(), "pause", "p", Due);
        // As a database that has been at work for a while: what follows so much loading at once is over.
        foreach (var rest in new[] { "VACUUM ANALYZE", "CHECKPOINT" }) await database.Pool.UseAsync(c => RunLongAsync(c, rest), default);
        Report.Note("made in", watch.Elapsed.TotalSeconds, "s");
        await ResumeAsync(report, database);
        await FireAsync(report, database);
    }

    // One instance is made by the engine; the others are its rows under other names.
    private static async Task FillAsync(CaseDatabase database, WorkflowLibrary library, string definition, string prefix, int count)
    {
        const string Model = "model-0000000";
        await using var store = new EfWorkflowStore(database, null, new(TimeSpan.FromSeconds(30)));
        await new WorkflowHost(library, store).StartAsync(definition, default, "ann", instanceId: Model);
        foreach (var (table, columns) in new[]
        {
            ("workflow_instance", "replace(id, M, N), revision, definition_id, definition_hash, status, sub_status, correlation_id, replace(case_id, M, N), convert_to(replace(convert_from(document, 'UTF8'), M, N), 'UTF8'), updated_at"),
            ("workflow_wait", "replace(key, M, N), replace(instance_id, M, N), kind, name, due_at, payload, frame, activity_id, nextval('work_position'), owner, token, leased_until, trouble"),
            ("work_task", "replace(id, M, N), replace(instance_id, M, N), replace(case_id, M, N), name, activity_id, created_at, state, assignee, previous_assignee, title, instructions, candidate_users, candidate_groups, excluded_users, priority, due_at, actions, reminders, payload, completion_key, tend_at"),
            ("task_candidate", "candidate, urgency, due_at, created_at, replace(task_id, M, N)"),
            ("journal_entry", "replace(case_id, M, N), sequence, replace(instance_id, M, N), at, actor, kind, activity_id, frame, detail, hash"),
            ("journal_chain", "replace(case_id, M, N), sequence, hash, updated_at, pruned_sequence, pruned_hash"),
        })
        {
            var key = table switch { "workflow_instance" or "work_task" => "id", "workflow_wait" => "key", "task_candidate" => "task_id", _ => "case_id" };
            var values = columns.Replace("M", $"'{Model}'", StringComparison.Ordinal).Replace("N)", $"'{prefix}-' || lpad(n::text, 7, '0'))", StringComparison.Ordinal);
            await database.Pool.UseAsync(c => RunLongAsync(c, $"INSERT INTO {table} SELECT {values} FROM {table} CROSS JOIN generate_series(1, {count}) AS n WHERE {key} LIKE '{Model}%'"), default);
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
        for (var n = 0; n < Resumed; n++)
        {
            var wait = (await store.WaitsAsync(new(WaitKind.Task) { InstanceId = $"r-{random.Next(1, Suspended):0000000}" }, default)).Single();
            var watch = Stopwatch.StartNew();
            await host.CompleteTaskAsync(wait.Wait.Key, default, "ann", [], "k");
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        report.AtMost("one among the million resumed, finished and stored (median)", times.Order().ElementAt(times.Count / 2), 5, "ms");
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
