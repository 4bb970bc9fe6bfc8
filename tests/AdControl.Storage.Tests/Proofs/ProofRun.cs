using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using AdControl.Storage.Cases;
using AdControl.Workflows.Hosting;
using AdControl.Workflows.Journaling;
using AdControl.Workflows.Publishing;
using AdControl.Workflows.Running;
using static AdControl.Workflows.Tests.Building.Make;

namespace AdControl.Storage.Tests.Proofs;

/// <summary>Nodes in processes of their own on one database, killed, stopped and started again; and what must be true at the end.</summary>
internal sealed class ProofRun : IAsyncDisposable
{
    public const int LeaseSeconds = 3;

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(10);

    private readonly string? _connection;
    private readonly int _instances;
    private readonly List<Process> _nodes = [];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("adcontrol-proof-");
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    /// <param name="connection">PostgreSQL; null means SQLite in the folder of the run.</param>
    /// <param name="instances">How many instances are started.</param>
    public ProofRun(string? connection, int instances)
    {
        _connection = connection;
        _instances = instances;
        Database = connection is null ? CaseDatabase.Sqlite(_folder.FullName) : CaseDatabase.Postgres(connection);
        foreach (var (name, workflow) in new[] { ("order", Order()), ("parcel", Parcel()), ("stall", Stall()) })
        {
            Directory.CreateDirectory(Path.Combine(_folder.FullName, "workflows", name));
            File.WriteAllText(Path.Combine(_folder.FullName, "workflows", name, "v1.json"), workflow.ToJsonString());
        }
    }

    public CaseDatabase Database { get; }

    public Random Random { get; } = new(20260105);

    public IReadOnlyList<Process> Nodes => _nodes;

    private WorkflowLibrary Workflows() => WorkflowFolder.Load(Path.Combine(_folder.FullName, "workflows"), withDrafts: true);

    // A task, a timer and a child at once; when all are through, another task, and a line for the world.
    private static JsonObject Order() => Workflow("order", Chart("flow",
        [Start(), Task("check"), Delay("pause", "00:00:01"), Child("parcel", "parcel"), Join("all", "WaitAll"), Task("sign"), Line("told"), Note("end")],
        "start->check", "start->pause", "start->parcel", "check->all", "pause->all", "parcel->all", "all->sign", "sign->told", "told->end"));

    private static JsonObject Parcel() => Workflow("parcel", Sequence("steps", Delay("way", "00:00:00.500"), Line("arrived")));

    private static JsonObject Stall() => Workflow("stall", Sequence("steps", Delay("pause", "00:00:01"), Activity("stalled", "RunTask", ("taskName", Literal("auto.stall", "String"))), Line("through")));

    private static JsonObject Delay(string id, string span) => Activity(id, "Delay", ("timeSpan", Literal(span, "TimeSpan")));

    private static JsonObject Child(string id, string definition) =>
        Activity(id, "ExecuteWorkflow", ("workflowDefinitionId", Literal(definition, "String")), ("waitForCompletion", Literal(true, "Boolean")));

    private static JsonObject Line(string id) => Activity(id, "WriteLine", ("text", Literal(id, "String")));

    /// <summary>Starts a node and waits until it works.</summary>
    public async Task<Process> StartNodeAsync()
    {
        var program = Path.Combine(AppContext.BaseDirectory.Replace("AdControl.Storage.Tests", "AdControl.ProofNode", StringComparison.Ordinal), "AdControl.ProofNode.dll");
        var start = new ProcessStartInfo("dotnet", [program, _folder.FullName]);
        start.Environment["PROOF_DB"] = _connection ?? "";
        start.Environment["PROOF_LEASE"] = LeaseSeconds.ToString(CultureInfo.InvariantCulture);
        var node = Process.Start(start)!;
        _nodes.Add(node);
        await UntilAsync(() => File.Exists(Path.Combine(_folder.FullName, $"ready-{node.Id}")), () => $"Node {node.Id} does not start{(node.HasExited ? $": it ended with {node.ExitCode}" : "")}.");
        return node;
    }

    /// <summary>Kills a node as a power failure would, and starts another in its place.</summary>
    public async Task KillAndRestartAsync(Process node)
    {
        Assert.False(node.HasExited, $"Node {node.Id} ended by itself with {(node.HasExited ? node.ExitCode : 0)}.");
        node.Kill();
        await node.WaitForExitAsync();
        _nodes.Remove(node);
        await StartNodeAsync();
    }

    public static void Signal(Process node, string signal) => Process.Start("kill", [$"-{signal}", $"{node.Id}"])!.WaitForExit();

    /// <summary>Stops a node in the middle of a step for longer than its lease, and wakes it when another has done the work.</summary>
    public async Task StallOneAsync()
    {
        await using (var store = new EfWorkflowStore(Database, null, new(TimeSpan.FromSeconds(LeaseSeconds))))
            Assert.NotNull((await new WorkflowHost(Workflows(), store).StartAsync("stall", default, "ann", instanceId: "stall")).Instance);
        var stalledBy = Path.Combine(_folder.FullName, "stalled-by");
        await UntilAsync(() => File.Exists(stalledBy) && File.ReadAllText(stalledBy).Length > 0, () => "No node came to the step in which it is to be stopped.");
        var stalled = _nodes.Single(n => n.Id == int.Parse(File.ReadAllText(stalledBy), CultureInfo.InvariantCulture));
        Signal(stalled, "STOP");
        await UntilAsync(async () => await CountAsync("SELECT count(*) FROM workflow_instance WHERE id = 'stall' AND status = 1") == 1, () => "Nobody took over the step of the stopped node.");
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "go"), "");
        Signal(stalled, "CONT");
        await UntilAsync(() => Lines($"refused-{stalled.Id}").Contains("stall"), () => "The late commit of the woken node was not refused.");
    }

    /// <summary>Lets the nodes start a further part of the instances, and waits until they are in the middle of it.</summary>
    /// <param name="part">Which part, from 1.</param>
    /// <param name="parts">How many there are.</param>
    public async Task LetStartAsync(int part, int parts)
    {
        var allowed = (int)((long)_instances * part / parts);
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "allowed.new"), allowed.ToString(CultureInfo.InvariantCulture));
        File.Move(Path.Combine(_folder.FullName, "allowed.new"), Path.Combine(_folder.FullName, "allowed"), overwrite: true);
        var before = (int)((long)_instances * (part - 1) / parts);
        var some = before + Random.Next(1, Math.Max(2, allowed - before));
        await UntilAsync(async () => await CountAsync("SELECT count(*) FROM workflow_instance WHERE definition_id = 'order'") >= some, () => $"Instances up to {allowed} were not started.");
        await System.Threading.Tasks.Task.Delay(Random.Next(0, 400));
    }

    public async Task<long> FinishedAsync() => await CountAsync("SELECT count(*) FROM workflow_instance WHERE definition_id = 'order' AND status = 1");

    public async Task<long> UnfinishedAsync() => await CountAsync("SELECT count(*) FROM workflow_instance WHERE status = 0");

    public async Task WaitForTheEndAsync()
    {
        await UntilAsync(async () => await FinishedAsync() == _instances, async () => $"Only {await FinishedAsync()} of {_instances} instances are over.\n{await OpenAsync()}");
        await UntilAsync(async () => await CountAsync("SELECT count(*) FROM outbox_message") == 0, () => "Messages are left.");
    }

    private async Task<string> OpenAsync() => string.Join('\n', await Database.Pool.UseAsync(
        c => c.ListAsync("SELECT w.instance_id, w.kind, w.name, w.owner, w.leased_until, w.trouble FROM workflow_wait w ORDER BY 1 LIMIT 20", row => string.Join(' ', Enumerable.Range(0, 6).Select(i => row.IsDBNull(i) ? "-" : row.GetValue(i).ToString())), default), default))
        + "\n" + string.Join('\n', Directory.GetFiles(_folder.FullName, "trouble-*").SelectMany(File.ReadLines).TakeLast(20));

    /// <summary>Tells every node to stop: it finishes what it has begun, and says that all went well.</summary>
    public async Task StopAsync()
    {
        foreach (var node in _nodes) Signal(node, "TERM");
        foreach (var node in _nodes)
        {
            await node.WaitForExitAsync();
            Assert.Equal(0, node.ExitCode);
        }
    }

    /// <summary>Every instance finished once, every journal is whole and replays, every message was sent under one key, nothing is held.</summary>
    public async Task VerifyAsync(bool withStall)
    {
        await using var store = new EfWorkflowStore(Database, null, new(TimeSpan.FromSeconds(LeaseSeconds)));
        var lines = new HashSet<string>(StringComparer.Ordinal);
        var library = Workflows();
        for (var n = 0; n < _instances; n++) await VerifyAsync(store, library, $"order-{n}", lines);
        if (withStall) await VerifyAsync(store, library, "stall", lines);
        Assert.Equal(_instances * 2 + (withStall ? 1 : 0), await CountAsync("SELECT count(*) FROM workflow_instance"));
        Assert.Equal(lines.Order(StringComparer.Ordinal), Directory.GetFiles(_folder.FullName, "delivered-*").SelectMany(File.ReadLines).Distinct().Order(StringComparer.Ordinal));
        foreach (var table in new[] { "workflow_wait", "outbox_message", "task_candidate" }) Assert.Equal(0, await CountAsync($"SELECT count(*) FROM {table}"));
        if (_connection is not null) Assert.Equal(0, await CountAsync("SELECT count(*) FROM pg_locks WHERE locktype IN ('tuple', 'transactionid') AND pid <> pg_backend_pid()"));
    }

    private static async Task VerifyAsync(EfWorkflowStore store, WorkflowLibrary library, string caseId, HashSet<string> lines)
    {
        var journal = await store.JournalAsync(caseId, default);
        Assert.Null(JournalEntry.FirstBroken(journal));
        foreach (var instance in journal.GroupBy(e => e.InstanceId))
        {
            var stored = (await store.LoadAsync(instance.Key, default))!;
            Assert.Equal(WorkflowSubStatus.Finished, stored.SubStatus);
            Assert.Single(instance, e => e.Kind == JournalKind.InstanceStarted);
            var completed = instance.Where(e => e.Kind == JournalKind.ActivityCompleted).Select(e => e.ActivityId).ToList();
            Assert.Equal(completed.Count, completed.Distinct().Count());
            Assert.Equal(Encoding.UTF8.GetString(stored.Document.Span), Encoding.UTF8.GetString(InstanceDocument.Write(Replay.Run(journal, instance.Key, library))));
            foreach (var effect in Replay.Effects(journal, instance.Key, library).OfType<WriteLineEffect>()) Assert.True(lines.Add(effect.Key));
        }
    }

    public async Task<long> CountAsync(string sql) => await Database.Pool.UseAsync(c => c.NumberAsync(sql, default), default) ?? 0;

    private Task UntilAsync(Func<bool> condition, Func<string> failure) => UntilAsync(() => System.Threading.Tasks.Task.FromResult(condition()), () => System.Threading.Tasks.Task.FromResult(failure()));

    private Task UntilAsync(Func<Task<bool>> condition, Func<string> failure) => UntilAsync(condition, () => System.Threading.Tasks.Task.FromResult(failure()));

    private async Task UntilAsync(Func<Task<bool>> condition, Func<Task<string>> failure)
    {
        while (!await MetAsync(condition))
        {
            if (_watch.Elapsed > s_patience) Assert.Fail(await failure());
            await System.Threading.Tasks.Task.Delay(50);
        }
    }

    // The database may be restarting.
    private static async Task<bool> MetAsync(Func<Task<bool>> condition)
    {
        try
        {
            return await condition();
        }
        catch (Exception problem) when (problem is StoreUnusableException or System.Data.Common.DbException or IOException)
        {
            return false;
        }
    }

    private string[] Lines(string name)
    {
        var path = Path.Combine(_folder.FullName, name + ".log");
        if (!File.Exists(path)) return [];
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd().Split('\n');
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes.Where(n => !n.HasExited))
        {
            node.Kill();
            await node.WaitForExitAsync();
        }
        await Database.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
