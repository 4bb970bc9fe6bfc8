using Microsoft.EntityFrameworkCore;

namespace AdControl.Storage.Tests.Cases;

/// <summary>A row of a domain, which may be overtaken or fail.</summary>
internal sealed class NoteRow(string text) : IEnlisted
{
    public int Refusals { get; set; }

    public bool IsFailing { get; init; }

    public async ValueTask<bool> WriteAsync(CaseContext context, CancellationToken cancellation)
    {
        await context.Database.ExecuteSqlAsync($"INSERT INTO note VALUES ({text})", cancellation);
        return IsFailing ? throw new IOException("no") : --Refusals < 0;
    }
}
