using System.CommandLine;
using AdControl.Cli.Shell;

namespace AdControl.Cli.Check;

/// <summary><c>adcontrol check</c>.</summary>
internal static class CheckCommand
{
    public static Command Build(CommandContext context) => new("check");
}
