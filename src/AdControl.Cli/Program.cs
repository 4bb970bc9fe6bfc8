using AdControl.Cli.Shell;

namespace AdControl.Cli;

internal static class Program
{
    private static Task<int> Main(string[] args) => CommandShell.RunAsync(args, CommandContext.OfThisProcess(args));
}
