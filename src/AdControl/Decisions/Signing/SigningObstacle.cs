using AdControl.Advertising;

namespace AdControl.Decisions.Signing;

/// <summary>What stands against signing a draft.</summary>
/// <param name="Rule">The rule that says so.</param>
/// <param name="Code">A stable name, such as <c>evaluator-cannot-sign</c>.</param>
/// <param name="Level">How serious it is.</param>
/// <param name="Message">What is wrong, in the language asked for.</param>
public sealed record SigningObstacle(string Rule, string Code, Level Level, string Message)
{
    /// <summary>Whether it forbids signing; otherwise the signatory is told and decides.</summary>
    public bool Blocks => Level == Level.Blocking;
}
