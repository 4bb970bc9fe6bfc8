using System.CommandLine;
using AdControl.Cli.Shell;

namespace AdControl.Cli.Phrases;

/// <summary><c>adcontrol phrases</c>.</summary>
internal static class PhrasesCommand
{
    public static Command Build(CommandContext context) => new("phrases");
}
