using Npgsql;

namespace AdControl.Storage.Cases;

/// <summary>What must hold for steps to be stored in one trip, besides what their rows are written over: timers that are still held, and starts that have no rivals.</summary>
/// <remarks>Rows are locked in the order of the two trips: chains, instances, messages, waits, starts.</remarks>
internal static class StepGuards
{
    /// <summary>The state with which <c>must_hold</c> ends a transaction.</summary>
    public const string Broken = "AD001";

    /// <summary>Has starts that must not stand side by side wait for each other until the end of their transactions.</summary>
    public const string WaitForOtherStarts = "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))";

    /// <summary>Whether steps can be stored so: each knows the end of its chain, and no two share one.</summary>
    public static bool Suit(List<PendingStep> batch) =>
        batch.TrueForAll(s => s is { Head: not null, Enlisted.Count: 0, Events.Count: > 0 }) && batch.Select(s => s.CaseId).Distinct(StringComparer.Ordinal).Count() == batch.Count;

    public static void Add(NpgsqlBatch commands, List<PendingStep> batch, long? simulatedNow)
    {
        var timers = new ColumnSet("tn");
        foreach (var pending in batch)
            if (pending.Step is { Claim: { IsMessage: false } claim }) timers.Add(claim.Key, claim.Token);
        timers.Sort(0);
        if (timers.Count > 0)
            PostgresStepWriter.Add(commands, $"""
                SELECT must_hold(count(*) = {timers.Next()}) FROM (
                    SELECT 1 FROM workflow_wait w JOIN {timers.Source} AS u (k, t) ON w.key = u.k AND w.token = u.t AND w.leased_until > coalesce({timers.Next(2)}::bigint, utc_ticks()) ORDER BY w.key FOR UPDATE OF w) AS held
                """, timers.Values((long)timers.Count, simulatedNow));
        if (batch is not [{ Step.Rivals: { } rivals }]) return;
        var (sql, values) = RivalCheck.Find(rivals);
        PostgresStepWriter.Add(commands, WaitForOtherStarts, [RivalCheck.LockName(rivals)]);
        PostgresStepWriter.Add(commands, $"SELECT must_hold(NOT EXISTS ({sql}))", values);
    }
}
