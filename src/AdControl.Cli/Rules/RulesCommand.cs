using System.CommandLine;
using AdControl.Cli.Shell;

namespace AdControl.Cli.Rules;

/// <summary><c>adcontrol rules</c>: everything about the law as data.</summary>
internal static class RulesCommand
{
    public static Command Build(CommandContext context) => new("rules")
    {
        RulesLintCommand.Build(context),
        RulesTestCommand.Build(context),
        RulesShowCommand.Build(context),
        RulesListCommand.Build(context),
        RulesExplainCommand.Build(context),
        RulesRunCommand.Build(context),
    };
}
