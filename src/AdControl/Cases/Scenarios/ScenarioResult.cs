namespace AdControl.Cases.Scenarios;

/// <summary>How a scenario went.</summary>
/// <param name="Timeline">What happened, in order.</param>
/// <param name="Failure">The first expectation that was not met; null when all were.</param>
public sealed record ScenarioResult(IReadOnlyList<TimelineLine> Timeline, ScenarioFailure? Failure);
