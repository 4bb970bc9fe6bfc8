using System.Globalization;
using AdControl.Storage.Tests.Servers;
using Xunit.Abstractions;

namespace AdControl.Storage.Tests.Proofs;

/// <summary>Short forms of the proofs; <c>eng/proof-cluster.sh</c> runs the full ones.</summary>
[Collection("proofs")]
public sealed class ClusterProofTests(ITestOutputHelper output)
{
    private const int Nodes = 3;

    private static int Setting(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;

    [SkippableFact]
    public async Task Cluster_of_three_nodes_survives_kills_a_restart_of_the_database_and_a_sleeper()
    {
        using var server = PostgresServer.Start(isDurable: true);
        Skip.If(server is null, "PostgreSQL is not installed: run eng/setup.sh.");
        var instances = Setting("PROOF_INSTANCES", 300);
        var kills = Setting("PROOF_KILLS", 10);
        await using var run = new ProofRun(server.NewDatabase(), instances);
        await run.Database.MigrateAsync();
        for (var n = 0; n < Nodes; n++) await run.StartNodeAsync();
        await run.LetStartAsync(1, kills + 2);
        await run.StallOneAsync();
        var inTheMiddle = 0;
        for (var kill = 0; kill < kills; kill++)
        {
            await run.LetStartAsync(kill + 2, kills + 2);
            if (await run.UnfinishedAsync() > 0) inTheMiddle++;
            if (kill == kills / 2) server.Restart();
            await run.KillAndRestartAsync(run.Nodes[run.Random.Next(Nodes)]);
        }
        await run.LetStartAsync(kills + 2, kills + 2);
        await run.WaitForTheEndAsync();
        await run.StopAsync();
        await run.VerifyAsync(withStall: true);
        output.WriteLine($"{instances} instances, {kills} kills, {inTheMiddle} of them in the middle of work.");

        Assert.True(inTheMiddle > kills / 2, "Most kills met nodes that had nothing to do: the proof says too little.");
    }

    [Fact]
    public async Task Single_node_on_SQLite_survives_being_killed_in_the_middle_of_work()
    {
        var kills = Setting("PROOF_RESTARTS", 10);
        var instances = Setting("PROOF_RESTART_INSTANCES", 100);
        await using var run = new ProofRun(null, instances);
        await run.Database.MigrateAsync();
        await run.StartNodeAsync();
        var inTheMiddle = 0;
        for (var kill = 0; kill < kills; kill++)
        {
            await run.LetStartAsync(kill + 1, kills + 1);
            if (await run.UnfinishedAsync() > 0) inTheMiddle++;
            await run.KillAndRestartAsync(run.Nodes[0]);
        }
        await run.LetStartAsync(kills + 1, kills + 1);
        await run.WaitForTheEndAsync();
        await run.StopAsync();
        await run.VerifyAsync(withStall: false);
        output.WriteLine($"{instances} instances, {kills} kills, {inTheMiddle} of them in the middle of work.");

        Assert.True(inTheMiddle > kills / 2, "Most kills met nodes that had nothing to do: the proof says too little.");
    }
}
