using System.Globalization;
using AdControl.Storage;
using AdControl.Storage.Cases;
using AdControl.Workflows.Hosting;
using AdControl.Workflows.Publishing;
using AdControl.Workflows.Tasks;
using AdControl.Workflows.Values;

namespace AdControl.ProofNode;

/// <summary>A node and the people around it.</summary>
internal sealed class Player : IAsyncDisposable
{
    private readonly string _folder;
    private readonly EfWorkflowStore _store;
    private readonly WorkflowHost _host;
    private readonly WorkflowNode _node;
    private readonly RunLog _delivered, _refused, _trouble;
    private readonly Random _random = new(Environment.ProcessId);
    private readonly HashSet<int> _started = [];

    public Player(CaseDatabase database, string folder)
    {
        _folder = folder;
        (_delivered, _refused, _trouble) = (new(folder, "delivered"), new(folder, "refused"), new(folder, "trouble"));
        var lease = TimeSpan.FromSeconds(int.Parse(Environment.GetEnvironmentVariable("PROOF_LEASE")!, CultureInfo.InvariantCulture));
        _store = new EfWorkflowStore(database, null, new(lease));
        var watched = new WatchedStore(_store, _refused);
        _host = new WorkflowHost(WorkflowFolder.Load(Path.Combine(folder, "workflows"), withDrafts: true), watched)
        {
            Deliver = (effect, _) =>
            {
                _delivered.Write(effect.Key);
                return default;
            },
            PutOff = (claim, problem) => _trouble.Write($"{claim.Key}: {problem.Message}"),
        };
        _host.Handle("auto.stall", StallAsync);
        _node = new WorkflowNode(_host, watched, new() { Parallelism = 8, Batch = 64, BetweenRenewals = lease / 3, Rest = TimeSpan.FromMilliseconds(50) }) { Trouble = problem => _trouble.Write(problem.Message) };
    }

    // The first node that comes here stays until it is let go: time enough to be stopped in the middle of a step.
    private async ValueTask<WorkflowValue> StallAsync(AutomaticTask task, CancellationToken cancellation)
    {
        try
        {
            await using (File.Open(Path.Combine(_folder, "stalled"), FileMode.CreateNew))
            {
            }
            await File.WriteAllTextAsync(Path.Combine(_folder, "stalled-by"), $"{Environment.ProcessId}", cancellation);
            while (!File.Exists(Path.Combine(_folder, "go"))) await Task.Delay(20, cancellation);
        }
        catch (IOException)
        {
            // Another node was here first.
        }
        return WorkflowValue.Of(Environment.ProcessId);
    }

    public async Task PlayAsync(CancellationToken stop)
    {
        File.WriteAllText(Path.Combine(_folder, $"ready-{Environment.ProcessId}"), "");
        await Task.WhenAll(_node.RunAsync(stop), PeopleAsync(stop));
    }

    private async Task PeopleAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await StartSomeAsync();
                if (!await CompleteSomeAsync()) await Task.Delay(30, CancellationToken.None);
            }
            catch (Exception problem) when (problem is not OutOfMemoryException)
            {
                // The database is being restarted: people try again, too.
                _trouble.Write(problem.Message);
                await Task.Delay(200, CancellationToken.None);
            }
        }
    }

    private async Task StartSomeAsync()
    {
        var allowed = Allowed();
        for (var n = 0; n < 8 && _started.Count < allowed; n++)
        {
            var number = _random.Next(allowed);
            while (_started.Contains(number)) number = (number + 1) % allowed;
            await _host.StartAsync("order", WorkflowValue.Map(), "ann", instanceId: $"order-{number}");
            _started.Add(number);
        }
    }

    // The proof lets instances be started little by little, so that there is always work in the middle of which a node can be killed.
    private int Allowed()
    {
        var path = Path.Combine(_folder, "allowed");
        return File.Exists(path) ? int.Parse(File.ReadAllText(path), CultureInfo.InvariantCulture) : 0;
    }

    private async Task<bool> CompleteSomeAsync()
    {
        var tasks = await _store.TasksOfAsync("ann", [], 40, default);
        var chosen = tasks.Where(_ => _random.Next(2) == 0).ToList();
        await Parallel.ForEachAsync(chosen, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (task, _) =>
        {
            try
            {
                await _host.CompleteTaskAsync(task.Id, WorkflowValue.Of("ok"), "ann", [], $"{task.Id}/{Environment.ProcessId}", cancellation: default);
            }
            catch (TaskRefusedException)
            {
                // Somebody at another node was faster.
            }
        });
        return chosen.Count > 0;
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _delivered.Dispose();
        _refused.Dispose();
        _trouble.Dispose();
    }
}
