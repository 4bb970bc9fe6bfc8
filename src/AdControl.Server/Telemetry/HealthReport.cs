namespace AdControl.Server.Telemetry;

/// <summary>How the server is.</summary>
internal sealed record HealthReport(IReadOnlyList<HealthCheck> Checks)
{
    /// <summary>Whether requests should be sent to it.</summary>
    public bool IsReady => Checks.All(check => check.IsGood);
}
