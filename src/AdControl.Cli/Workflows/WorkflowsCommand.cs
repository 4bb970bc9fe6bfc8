using System.CommandLine;
using AdControl.Cli.Shell;

namespace AdControl.Cli.Workflows;

/// <summary><c>adcontrol workflows</c>: reads, checks, draws, tries and publishes procedures, and moves running instances.</summary>
internal static class WorkflowsCommand
{
    public static Command Build(CommandContext context) => new("workflows")
    {
        WorkflowsLintCommand.Build(context),
        WorkflowsShowCommand.Build(context, isDrawing: false),
        WorkflowsShowCommand.Build(context, isDrawing: true),
        WorkflowsRunCommand.Build(context),
        WorkflowsPublishCommand.Build(context),
        WorkflowsMigrateCommand.Build(context),
        WorkflowsAlterCommand.Build(context),
    };
}
