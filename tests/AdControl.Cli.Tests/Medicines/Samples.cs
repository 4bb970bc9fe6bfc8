using AdControl.Tests.Shared;

namespace AdControl.Cli.Tests.Medicines;

/// <summary>The fictional register that comes with the program.</summary>
internal static class Samples
{
    public static string Medicines { get; } = Path.Combine(SharedData.SolutionRoot, "samples", "medicines");

    public static string Summary { get; } = Path.Combine(Medicines, "rcp-90000011.htm");
}
