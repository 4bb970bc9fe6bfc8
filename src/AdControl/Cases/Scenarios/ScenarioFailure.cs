namespace AdControl.Cases.Scenarios;

/// <summary>An expectation that was not met.</summary>
/// <param name="Step">The step, from 1.</param>
/// <param name="Do">Its verb.</param>
/// <param name="What">What was looked at, such as <c>state</c>.</param>
/// <param name="Expected">What was expected.</param>
/// <param name="Found">What was found.</param>
public sealed record ScenarioFailure(int Step, string Do, string What, string Expected, string Found)
{
    /// <summary>The failure in one line.</summary>
    public override string ToString() => $"step {Step} ({Do}): {What}: expected {Expected}, found {Found}";
}
