using System.Data.Common;
using System.Text.Json;
using AdControl.Storage;

namespace AdControl.Programs;

/// <summary>Keeps what commands were answered, so that a program that did not hear the answer can ask again without doing it twice.</summary>
/// <param name="database">The database, migrated.</param>
public sealed class AnswerStore(CaseDatabase database)
{
    /// <summary>How long an answer is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>For how long a command that was begun is taken to be under way.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>Claims a key for a request.</summary>
    /// <param name="owner">Whose key it is: keys of others never meet it.</param>
    /// <param name="key">The key.</param>
    /// <param name="requestHash">What tells this request from another one.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<AnswerClaim> ClaimAsync(string owner, string key, string requestHash, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var claim = Guid.NewGuid().ToString("N");
        return await database.Pool.UseAsync(async c =>
        {
            await c.RunAsync("DELETE FROM kept_answer WHERE started_at < $1", cancellation, (now - Kept).UtcTicks);
            var isFresh = await c.RunAsync(
                "INSERT INTO kept_answer (owner, key, request_hash, claim, started_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (owner, key) DO NOTHING", cancellation, owner, key, requestHash, claim, now.UtcTicks) == 1;
            if (isFresh) return new AnswerClaim(AnswerClaimKind.Fresh, claim, null, now);
            if (await c.FirstAsync("SELECT request_hash, status, content_type, headers, body, started_at FROM kept_answer WHERE owner = $1 AND key = $2", Read, cancellation, owner, key) is not { } known)
                return new AnswerClaim(AnswerClaimKind.Running, "", null, now);
            if (known.Hash != requestHash) return new AnswerClaim(AnswerClaimKind.Other, "", null, known.Since);
            if (known.Answer is { } answer) return new AnswerClaim(AnswerClaimKind.Answered, "", answer, known.Since);
            // Whoever began it is given time; after that one of those who ask again takes it over.
            var isTaken = now - known.Since > Lease && await c.RunAsync(
                "UPDATE kept_answer SET claim = $1 WHERE owner = $2 AND key = $3 AND status = 0 AND started_at = $4", cancellation, claim, owner, key, known.Since.UtcTicks) == 1;
            return isTaken ? new AnswerClaim(AnswerClaimKind.Abandoned, claim, null, known.Since) : new AnswerClaim(AnswerClaimKind.Running, "", null, known.Since);
        }, cancellation);
    }

    /// <summary>Keeps the answer to a command that was claimed.</summary>
    public async Task SettleAsync(string owner, string key, string claim, KeptAnswer answer, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(answer);
        await database.Pool.UseAsync(c => c.RunAsync(
            "UPDATE kept_answer SET status = $1, content_type = $2, headers = $3, body = $4 WHERE owner = $5 AND key = $6 AND claim = $7", cancellation,
            (long)answer.Status, answer.ContentType, JsonSerializer.Serialize(answer.Headers), answer.Body.ToArray(), owner, key, claim), cancellation);
    }

    /// <summary>Forgets a command that changed nothing: under its key it may be sent again.</summary>
    public async Task ForgetAsync(string owner, string key, string claim, CancellationToken cancellation = default) => await database.Pool.UseAsync(
        c => c.RunAsync("DELETE FROM kept_answer WHERE owner = $1 AND key = $2 AND claim = $3", cancellation, owner, key, claim), cancellation);

    private static Known Read(DbDataReader row) => new(
        row.GetString(0), new DateTimeOffset(row.GetInt64(5), TimeSpan.Zero),
        row.GetInt64(1) == 0 ? null : new KeptAnswer((int)row.GetInt64(1), row.GetString(2), JsonSerializer.Deserialize<Dictionary<string, string>>(row.GetString(3))!, row.GetFieldValue<byte[]>(4)));

    private sealed record Known(string Hash, DateTimeOffset Since, KeptAnswer? Answer);
}
