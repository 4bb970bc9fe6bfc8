using System.Data.Common;
using AdControl.Storage;

namespace AdControl.Mail;

/// <summary>The queue of mails in the case database.</summary>
/// <remarks>A mail that belongs to a step is put there in the step's own transaction: see <see cref="EnlistedMail"/>. Several senders may share a database.</remarks>
public sealed class MailOutbox(CaseDatabase database) : IMailOutbox
{
    private const string Columns = "document, state, attempts, next_at, last_error";

    /// <inheritdoc/>
    public async Task<bool> AddAsync(MailMessage message, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        return await database.WriteAsync(transaction => EnlistedMail.WriteAsync(transaction, message, MailJson.Write(message), cancellation), cancellation);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<QueuedMail>> TakeDueAsync(DateTimeOffset now, TimeSpan lease, int most, CancellationToken cancellation = default)
    {
        // On PostgreSQL two senders each get rows of their own; SQLite has one writer at a time anyway.
        var locked = database.IsPostgres ? " FOR UPDATE SKIP LOCKED" : "";
        var sql = $"UPDATE mail SET next_at = $1 WHERE key IN (SELECT key FROM mail WHERE state = 0 AND next_at <= $2 ORDER BY next_at, key LIMIT $3{locked}) RETURNING {Columns}";
        var taken = await database.Pool.UseAsync(connection => connection.ListAsync(sql, Read, cancellation, (now + lease).UtcTicks, now.UtcTicks, (long)most), cancellation);
        return [.. taken.OrderBy(m => m.Message.At).ThenBy(m => m.Message.Key, StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public async Task SettleAsync(QueuedMail outcome, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        await database.Pool.UseAsync(
            connection => connection.RunAsync("UPDATE mail SET state = $1, attempts = $2, next_at = $3, last_error = $4 WHERE key = $5", cancellation,
                (long)outcome.State, (long)outcome.Attempts, outcome.NextAt.UtcTicks, outcome.LastError, outcome.Message.Key), cancellation);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<QueuedMail>> ListAsync(MailState? state, int most, CancellationToken cancellation = default) => state is { } one
        ? await database.Pool.UseAsync(c => c.ListAsync($"SELECT {Columns} FROM mail WHERE state = $1 ORDER BY next_at DESC, key DESC LIMIT $2", Read, cancellation, (long)one, (long)most), cancellation)
        : await database.Pool.UseAsync(c => c.ListAsync($"SELECT {Columns} FROM mail ORDER BY next_at DESC, key DESC LIMIT $1", Read, cancellation, (long)most), cancellation);

    /// <inheritdoc/>
    public async Task<int> RetryAsync(string? key, DateTimeOffset now, CancellationToken cancellation = default) => key is null
        ? await database.Pool.UseAsync(c => c.RunAsync("UPDATE mail SET state = 0, attempts = 0, next_at = $1 WHERE state = 2", cancellation, now.UtcTicks), cancellation)
        : await database.Pool.UseAsync(c => c.RunAsync("UPDATE mail SET state = 0, attempts = 0, next_at = $1 WHERE state = 2 AND key = $2", cancellation, now.UtcTicks, key), cancellation);

    private static QueuedMail Read(DbDataReader row) => new(
        MailJson.Read(row.GetString(0)), (MailState)row.GetInt64(1), (int)row.GetInt64(2), new DateTimeOffset(row.GetInt64(3), TimeSpan.Zero), row.IsDBNull(4) ? null : row.GetString(4));
}
