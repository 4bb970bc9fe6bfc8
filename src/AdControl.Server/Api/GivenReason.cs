namespace AdControl.Server.Api;

/// <summary>A reason.</summary>
/// <param name="Reason">Why; stays in the journal.</param>
public sealed record GivenReason(string? Reason);
