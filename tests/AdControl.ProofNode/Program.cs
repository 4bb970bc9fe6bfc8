using System.Runtime.InteropServices;
using AdControl.ProofNode;
using AdControl.Storage;

// A node of the proofs: carries out what is due, starts instances and completes tasks at random, until it is killed or told to stop.
//   PROOF_DB (PostgreSQL; else SQLite in the folder), PROOF_LEASE (seconds); argument: the folder of the run.
var folder = args[0];
using var stop = new CancellationTokenSource();
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
{
    signal.Cancel = true;
    stop.Cancel();
});
await using var database = Environment.GetEnvironmentVariable("PROOF_DB") is { Length: > 0 } connection ? CaseDatabase.Postgres(connection) : CaseDatabase.Sqlite(folder);
await database.MigrateAsync();
await using var player = new Player(database, folder);
await player.PlayAsync(stop.Token);
