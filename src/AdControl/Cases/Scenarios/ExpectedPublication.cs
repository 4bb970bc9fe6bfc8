namespace AdControl.Cases.Scenarios;

/// <summary>The publication that is expected.</summary>
/// <param name="Section">The section of the bulletin.</param>
/// <param name="Published">Whether the act is published.</param>
public sealed record ExpectedPublication(string? Section = null, bool? Published = null);
