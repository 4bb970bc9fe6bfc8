using System.CommandLine;
using AdControl.Cli.Shell;

namespace AdControl.Cli.Decisions;

/// <summary><c>adcontrol decision</c>: acts, as files.</summary>
internal static class DecisionCommand
{
    public static Command Build(CommandContext context)
    {
        var command = new Command("decision");
        command.Add(RenderCommand.Build(context));
        return command;
    }
}
