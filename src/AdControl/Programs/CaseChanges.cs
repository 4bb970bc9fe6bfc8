using System.Text.Json;
using AdControl.Cases;
using AdControl.Storage;

namespace AdControl.Programs;

/// <summary>Follows what changes of all cases, in the order it was stored.</summary>
/// <remarks>
/// Two steps that are stored at one moment may become visible the other way round. Whoever follows therefore reads a little of what came before again, and passes over revisions already seen:
/// nothing is missed, and after a new start something may come twice.
/// </remarks>
/// <param name="database">The database, migrated.</param>
public sealed class CaseChanges(CaseDatabase database)
{
    /// <summary>How far back is read again.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromSeconds(10);

    /// <summary>Cases that changed after a place in that order.</summary>
    /// <param name="after">The moment of the last change that is known.</param>
    /// <param name="id">The case of that change; of several at one moment, the last by id. Empty: all of that moment.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellation">Stops waiting for the database.</param>
    public async Task<IReadOnlyList<Case>> AfterAsync(DateTimeOffset after, string id, int most, CancellationToken cancellation = default) => await database.Pool.UseAsync(
        c => c.ListAsync(
            "SELECT document FROM cases WHERE (updated_at, id) > ($1, $2) ORDER BY updated_at, id LIMIT $3", row => JsonSerializer.Deserialize<Case>(row.GetString(0), CaseJson.Options)!, cancellation,
            after.UtcTicks, id ?? "", (long)most),
        cancellation);
}
