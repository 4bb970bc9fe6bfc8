namespace AdControl.Storage.Cases;

/// <summary>Data of persons, kept apart: journals, tasks and cases carry a key, so that the data can be erased and every chain still proves true.</summary>
/// <param name="database">The database.</param>
public sealed class PersonDirectory(CaseDatabase database)
{
    /// <summary>Keeps the data of a person.</summary>
    /// <param name="data">What is known of the person, as the caller writes it (JSON).</param>
    /// <param name="at">The moment.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The key, which says nothing of the person.</returns>
    public async Task<string> AddAsync(string data, DateTimeOffset at, CancellationToken cancellation = default)
    {
        var person = New(data, at);
        await database.WriteAsync(transaction => person.WriteAsync(transaction, cancellation), cancellation);
        return person.Key;
    }

    /// <summary>The same, to be enlisted in the step that first names the person.</summary>
    public static PersonRow New(string data, DateTimeOffset at) => new($"person:{Guid.NewGuid():N}", data, at);

    /// <summary>The data of a person; null when there is none, or it was erased.</summary>
    public async Task<string?> FindAsync(string key, CancellationToken cancellation = default) =>
        await database.Pool.UseAsync(c => c.FirstAsync("SELECT data FROM person WHERE key = $1 AND data IS NOT NULL", row => row.GetString(0), cancellation, key), cancellation);

    /// <summary>Erases the data of a person; the key stays, and what carries it stays as it is.</summary>
    /// <returns>Whether there was anything to erase.</returns>
    public async Task<bool> EraseAsync(string key, DateTimeOffset at, CancellationToken cancellation = default) =>
        await database.Pool.UseAsync(c => c.RunAsync("UPDATE person SET data = NULL, erased_at = $2 WHERE key = $1 AND data IS NOT NULL", cancellation, key, at.UtcTicks), cancellation) == 1;
}
