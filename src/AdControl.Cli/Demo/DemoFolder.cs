using AdControl.Cli.Shell;

namespace AdControl.Cli.Demo;

/// <summary>Where the demo keeps its register and writes its reports: away from the user's own data, the same place each time.</summary>
internal sealed record DemoFolder(string Path)
{
    public string Data => System.IO.Path.Combine(Path, "data");

    public string Reports => System.IO.Path.Combine(Path, "reports");

    /// <summary>The samples beside the program.</summary>
    public static string Samples => System.IO.Path.Combine(AppContext.BaseDirectory, "samples");

    public static DemoFolder Create(string? given, CommandContext context)
    {
        var folder = new DemoFolder(System.IO.Path.GetFullPath(given ?? System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"adcontrol-demo-{Environment.UserName}")));
        try
        {
            Directory.CreateDirectory(folder.Data);
            Directory.CreateDirectory(folder.Reports);
            return folder;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException(
                context.Say($"{folder.Path} ne peut être créé : {problem.Message}", $"{folder.Path} cannot be made: {problem.Message}"),
                context.Say("Choisissez un dossier avec --out.", "Choose a folder with --out."), problem);
        }
    }
}
