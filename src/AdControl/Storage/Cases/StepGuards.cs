using AdControl.Workflows.Hosting;
using Npgsql;

namespace AdControl.Storage.Cases;

/// <summary>What must hold for steps to be stored in one trip: statements ahead of their rows that lock what the steps rest on, and end the transaction when it has changed.</summary>
/// <remarks>The order of the locks is that of the two trips: chains, instances, messages, waits, starts.</remarks>
internal static class StepGuards
{
    /// <summary>The state with which <c>must_hold</c> ends a transaction.</summary>
    public const string Broken = "AD001";

    /// <summary>Has starts that must not stand side by side wait for each other until the end of their transactions.</summary>
    public const string WaitForOtherStarts = "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))";

    private const string Chains =
        """
        SELECT must_hold(count(*) = cardinality($1)) FROM (
            SELECT 1 FROM journal_chain c JOIN unnest($1, $2, $3) AS u (k, s, h) ON c.case_id = u.k AND c.sequence = u.s AND c.hash = u.h ORDER BY c.case_id FOR UPDATE OF c) AS locked
        """;

    private const string Instances =
        "SELECT must_hold(count(*) = cardinality($1)) FROM (SELECT 1 FROM workflow_instance i JOIN unnest($1, $2) AS u (k, r) ON i.id = u.k AND i.revision = u.r ORDER BY i.id FOR UPDATE OF i) AS locked";

    private const string Messages = $"SELECT must_hold(count(*) = cardinality($1)) FROM (SELECT 1 FROM outbox_message m {StillHeld}";
    private const string Timers = $"SELECT must_hold(count(*) = cardinality($1)) FROM (SELECT 1 FROM workflow_wait m {StillHeld}";
    private const string StillHeld = "JOIN unnest($1, $2) AS u (k, t) ON m.key = u.k AND m.token = u.t AND m.leased_until > coalesce($3::bigint, utc_ticks()) ORDER BY m.key FOR UPDATE OF m) AS locked";

    /// <summary>Whether steps can be stored so: each knows the end of its chain, and no two share one.</summary>
    public static bool Suit(List<PendingStep> batch) =>
        batch.TrueForAll(s => s is { Head: not null, Enlisted.Count: 0 }) && batch.Select(s => s.CaseId).Distinct(StringComparer.Ordinal).Count() == batch.Count;

    public static void Add(NpgsqlBatch commands, List<PendingStep> batch, long? simulatedNow)
    {
        var steps = batch.ConvertAll(b => b.Step!);
        AddChains(commands, batch);
        var known = steps.FindAll(s => s.ExpectedRevision > 0);
        if (known.Count > 0) PostgresStepWriter.Add(commands, Instances, [known.Select(s => s.Instance.Id).ToArray(), known.Select(s => s.ExpectedRevision).ToArray()]);
        AddClaims(commands, Messages, steps, isMessage: true, simulatedNow);
        AddClaims(commands, Timers, steps, isMessage: false, simulatedNow);
        if (steps is not [{ Rivals: { } rivals }]) return;
        var (sql, values) = RivalCheck.Find(rivals);
        PostgresStepWriter.Add(commands, WaitForOtherStarts, [RivalCheck.LockName(rivals)]);
        PostgresStepWriter.Add(commands, $"SELECT must_hold(NOT EXISTS ({sql}))", values);
    }

    private static void AddChains(NpgsqlBatch commands, List<PendingStep> batch)
    {
        var begun = PostgresStepWriter.Sorted(batch.Where(s => s.Head!.Sequence == 0).Select(s => s.CaseId));
        if (begun.Length > 0) PostgresStepWriter.Add(commands, PostgresStepWriter.BeginChains, [begun]);
        PostgresStepWriter.Add(commands, Chains, [
            batch.Select(s => s.CaseId).ToArray(), batch.Select(s => s.Head!.Sequence).ToArray(), batch.Select(s => s.Head!.Sequence == 0 ? [] : Convert.FromHexString(s.Head.Hash)).ToArray(),
        ]);
    }

    private static void AddClaims(NpgsqlBatch commands, string sql, List<WorkflowStep> steps, bool isMessage, long? simulatedNow)
    {
        var claims = steps.FindAll(s => s.Claim is { } claim && claim.IsMessage == isMessage).ConvertAll(s => s.Claim!.Value);
        if (claims.Count > 0) PostgresStepWriter.Add(commands, sql, [claims.Select(c => c.Key).ToArray(), claims.Select(c => c.Token).ToArray(), simulatedNow]);
    }
}
