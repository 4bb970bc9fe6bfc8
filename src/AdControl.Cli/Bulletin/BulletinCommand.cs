using System.CommandLine;
using AdControl.Cli.Shell;

namespace AdControl.Cli.Bulletin;

/// <summary><c>adcontrol bulletin</c>: from a signed act to the public site, and back to its proof.</summary>
internal static class BulletinCommand
{
    public static Command Build(CommandContext context)
    {
        var command = new Command("bulletin");
        command.Add(ComposeCommand.Build(context));
        command.Add(VisasCommand.Build(context));
        command.Add(ListCommand.Build(context));
        command.Add(PublishCommand.Build(context));
        command.Add(ChangeCommand.Build(context));
        command.Add(BuildCommand.Build(context));
        command.Add(VerifyCommand.Build(context));
        return command;
    }
}
