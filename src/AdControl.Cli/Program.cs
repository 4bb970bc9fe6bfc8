using AdControl.Cli.Shell;

namespace AdControl.Cli;

internal static class Program
{
    private static Task<int> Main(string[] args)
    {
        Check.RulesAhead.Begin(args);
        return CommandShell.RunAsync(args, CommandContext.OfThisProcess(args));
    }
}
