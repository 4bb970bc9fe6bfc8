namespace AdControl.Server.Api;

/// <summary>The words that carry a finding to the decision.</summary>
/// <param name="Recital">The recital; absent keeps the one there is.</param>
public sealed record ConfirmFinding(string? Recital);
