namespace AdControl.Server.Telemetry;

/// <summary>One thing the server needs.</summary>
/// <param name="Name">Which.</param>
/// <param name="IsGood">Whether it is there.</param>
/// <param name="Detail">What was seen; for those who keep the system.</param>
internal sealed record HealthCheck(string Name, bool IsGood, string Detail);
