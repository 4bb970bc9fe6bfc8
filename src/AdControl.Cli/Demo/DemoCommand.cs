using System.CommandLine;
using AdControl.Cli.Shell;

namespace AdControl.Cli.Demo;

/// <summary><c>adcontrol demo</c>.</summary>
internal static class DemoCommand
{
    public static Command Build(CommandContext context) => new("demo");
}
