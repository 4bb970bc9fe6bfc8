using AdControl.Cases;
using AdControl.Cases.Audit;
using AdControl.Storage;
using AdControl.Storage.Cases;

namespace AdControl.Server.Operations;

/// <summary>The proof that nothing was altered, which may take minutes: it runs beside the pages, one at a time, and is looked at as it goes.</summary>
internal sealed class AuditRun(CaseOffice office, CaseDatabase database, IHostApplicationLifetime life)
{
    private readonly Lock gate = new();

    /// <summary>When it was begun; null when it never was.</summary>
    public DateTimeOffset? BeganAt { get; private set; }

    /// <summary>How long it took; null while it runs.</summary>
    public TimeSpan? Took { get; private set; }

    /// <summary>What it found; null while it runs, and when it could not be finished.</summary>
    public AuditReport? Report { get; private set; }

    /// <summary>Why it could not be finished.</summary>
    public string? Trouble { get; private set; }

    /// <summary>Whether it runs.</summary>
    public bool IsRunning => BeganAt is not null && Took is null;

    /// <summary>Begins it, unless it runs already.</summary>
    public void Begin()
    {
        lock (gate)
        {
            if (IsRunning) return;
            (BeganAt, Took, Report, Trouble) = (TimeProvider.System.GetUtcNow(), null, null, null);
        }
        _ = Task.Run(RunAsync);
    }

    private async Task RunAsync()
    {
        var began = TimeProvider.System.GetTimestamp();
        try
        {
            Report = await new CaseAudit(database, office.Vault).VerifyAsync(null, life.ApplicationStopping);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            Trouble = problem.Message;
        }
        catch (OperationCanceledException)
        {
            Trouble = "The server stopped.";
        }
        Took = TimeProvider.System.GetElapsedTime(began);
    }
}
