using Microsoft.EntityFrameworkCore;

namespace AdControl.Storage.Cases;

/// <summary>A person on the way into the database.</summary>
/// <param name="Key">The key under which everything else names the person.</param>
/// <param name="Data">What is known.</param>
/// <param name="At">The moment.</param>
public sealed record PersonRow(string Key, string Data, DateTimeOffset At) : IEnlisted
{
    /// <inheritdoc/>
    public async ValueTask<bool> WriteAsync(CaseContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        return await context.Database.ExecuteSqlAsync($"INSERT INTO person (key, data, created_at) VALUES ({Key}, {Data}, {At.UtcTicks})", cancellation) == 1;
    }
}
