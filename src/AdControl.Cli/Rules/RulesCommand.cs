using System.CommandLine;
using AdControl.Cli.Shell;

namespace AdControl.Cli.Rules;

/// <summary><c>adcontrol rules</c>.</summary>
internal static class RulesCommand
{
    public static Command Build(CommandContext context) => new("rules");
}
