using System.CommandLine;
using AdControl.Cli.Shell;

namespace AdControl.Cli.Text;

/// <summary><c>adcontrol text</c>.</summary>
internal static class TextCommand
{
    public static Command Build(CommandContext context) => new("text");
}
