namespace AdControl.Server.Api;

/// <summary>What a finding is linked to.</summary>
/// <param name="To">A reference, or a section of the product information.</param>
public sealed record LinkFinding(string? To);
