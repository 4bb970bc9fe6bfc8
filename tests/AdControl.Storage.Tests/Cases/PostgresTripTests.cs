using System.Collections.Concurrent;
using System.Diagnostics;
using AdControl.Storage.Cases;
using AdControl.Storage.Tests.Servers;
using AdControl.Workflows.Hosting;
using Npgsql;
using static AdControl.Workflows.Tests.Building.Make;

namespace AdControl.Storage.Tests.Cases;

/// <summary>How often a step goes to PostgreSQL: each trip is a wait, on the network as well.</summary>
public sealed class PostgresTripTests() : DatabaseTests(TestDatabase.Postgres())
{
    [Fact]
    public async Task Start_takes_one_trip_a_completed_task_two_and_each_one_transaction()
    {
        await using var store = new EfWorkflowStore(Database, null, new(TimeSpan.FromSeconds(30)));
        var host = new WorkflowHost(Library(Workflow("w", Sequence("s", Task("t")))), store);
        await host.StartAsync("w", default, "ann", instanceId: "first");
        using var trips = new Trips(new NpgsqlConnectionStringBuilder(Database.Settings).Database!);
        var started = await host.StartAsync("w", default, "ann", instanceId: "i1");
        var starting = trips.Take();
        await host.CompleteTaskAsync(started.Instance!.Waits[0].Key, default, "ann", [], "k");

        Assert.Equal(1, starting);
        Assert.Equal(2, trips.Take());
    }

    /// <summary>Counts what is sent to one database; looking for messages, once a second, does not count.</summary>
    private sealed class Trips : IDisposable
    {
        private readonly ActivityListener _listener;
        private readonly ConcurrentQueue<string> _sent = new();

        public Trips(string database)
        {
            _listener = new ActivityListener
            {
                ShouldListenTo = source => source.Name == "Npgsql",
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = activity =>
                {
                    var tags = activity.TagObjects.ToDictionary(t => t.Key, t => t.Value?.ToString() ?? "");
                    var sql = tags.GetValueOrDefault("db.query.text") ?? tags.GetValueOrDefault("db.statement");
                    if (sql is not null && (tags.GetValueOrDefault("db.namespace") ?? tags.GetValueOrDefault("db.name")) == database && !sql.StartsWith("SELECT 1 FROM outbox_message", StringComparison.Ordinal)) _sent.Enqueue(sql);
                },
            };
            ActivitySource.AddActivityListener(_listener);
        }

        public int Take()
        {
            var count = _sent.Count;
            _sent.Clear();
            return count;
        }

        public void Dispose() => _listener.Dispose();
    }
}
