namespace AdControl.Storage.Tests.Cases;

/// <summary>A row of a domain, which may be overtaken or fail.</summary>
internal sealed class NoteRow(string text) : IEnlisted
{
    public int Refusals { get; set; }

    public bool IsFailing { get; init; }

    public async ValueTask<bool> WriteAsync(StepTransaction transaction, CancellationToken cancellation)
    {
        await transaction.RunAsync("INSERT INTO note VALUES ($1)", cancellation, text);
        return IsFailing ? throw new IOException("no") : --Refusals < 0;
    }
}
