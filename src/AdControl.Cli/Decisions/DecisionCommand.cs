using System.CommandLine;
using AdControl.Cli.Shell;

namespace AdControl.Cli.Decisions;

/// <summary><c>adcontrol decision</c>: drafts and signatures of cases, and acts as files.</summary>
internal static class DecisionCommand
{
    public static Command Build(CommandContext context)
    {
        var command = new Command("decision");
        foreach (var one in Cases.CaseDecisions.Build(context)) command.Add(one);
        command.Add(RenderCommand.Build(context));
        return command;
    }
}
