namespace AdControl.Workflows.Hosting;

/// <summary>Instances beside which another must not start.</summary>
/// <param name="DefinitionId">Those of this definition; null: of any.</param>
/// <param name="CorrelationId">Those with this correlation id; null: with any.</param>
public sealed record Rivals(string? DefinitionId, string? CorrelationId);
