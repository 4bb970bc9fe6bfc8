using AdControl.Storage;

namespace AdControl.Cases;

/// <summary>The saved filters of the work list: each person's own, and those of the unit.</summary>
public sealed class WorklistViews(CaseDatabase database)
{
    /// <summary>How many one owner may save.</summary>
    public const int Most = 30;

    /// <summary>The filters of a person and of the unit, by name.</summary>
    public async Task<IReadOnlyList<WorklistView>> OfAsync(string owner, CancellationToken cancellation = default) => await database.Pool.UseAsync(
        c => c.ListAsync(
            "SELECT id, owner, name, query, is_default FROM worklist_view WHERE owner = $1 OR owner = '' ORDER BY owner, name",
            row => new WorklistView(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt64(4) != 0), cancellation, owner), cancellation);

    /// <summary>Saves a filter; one of the same owner and name is replaced. A default takes the place of the one before.</summary>
    /// <returns>False when the owner has as many as may be.</returns>
    public async Task<bool> SaveAsync(WorklistView view, DateTimeOffset at, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(view);
        return await database.Pool.UseAsync(async c =>
        {
            await c.BeginAsync(cancellation);
            if (await c.NumberAsync("SELECT count(*) FROM worklist_view WHERE owner = $1 AND name <> $2", cancellation, view.Owner, view.Name) >= Most) return false;
            if (view.IsDefault) await c.RunAsync("UPDATE worklist_view SET is_default = 0 WHERE owner = $1", cancellation, view.Owner);
            await c.RunAsync(
                "INSERT INTO worklist_view (id, owner, name, query, is_default, created_at) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (owner, name) DO UPDATE SET query = excluded.query, is_default = excluded.is_default",
                cancellation, view.Id, view.Owner, view.Name, view.Query, view.IsDefault ? 1L : 0L, at.UtcTicks);
            await c.CommitAsync(cancellation);
            return true;
        }, cancellation);
    }

    /// <summary>Forgets a filter of an owner.</summary>
    public async Task DeleteAsync(string owner, string id, CancellationToken cancellation = default) =>
        await database.Pool.UseAsync(c => c.RunAsync("DELETE FROM worklist_view WHERE owner = $1 AND id = $2", cancellation, owner, id), cancellation);
}
