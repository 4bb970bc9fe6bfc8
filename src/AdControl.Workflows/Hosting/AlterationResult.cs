namespace AdControl.Workflows.Hosting;

/// <summary>What became of a change that somebody asked of an instance.</summary>
/// <param name="IsDone">Whether it was made.</param>
/// <param name="Why">Why not; empty when it was.</param>
public sealed record AlterationResult(bool IsDone, string Why)
{
    internal static AlterationResult Done { get; } = new(IsDone: true, "");

    internal static AlterationResult Refused(string why) => new(IsDone: false, why);
}
