namespace AdControl.Storage.Cases;

/// <summary>A person on the way into the database.</summary>
/// <param name="Key">The key under which everything else names the person.</param>
/// <param name="Data">What is known.</param>
/// <param name="At">The moment.</param>
public sealed record PersonRow(string Key, string Data, DateTimeOffset At) : IEnlisted
{
    /// <inheritdoc/>
    public async ValueTask<bool> WriteAsync(StepTransaction transaction, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        return await transaction.RunAsync("INSERT INTO person (key, data, created_at) VALUES ($1, $2, $3)", cancellation, Key, Data, At.UtcTicks) == 1;
    }
}
