using System.CommandLine;
using AdControl.Cli.Shell;
using AdControl.Storage.Backups;

namespace AdControl.Cli.Backups;

/// <summary><c>adcontrol restore</c>: puts a backup into an empty data folder.</summary>
internal static class RestoreCommand
{
    public static Command Build(CommandContext context)
    {
        var source = new Argument<string>("backup") { Description = context.Say("dossier de la sauvegarde", "folder of the backup") };
        var command = new TaughtCommand("restore")
        {
            Examples = [("adcontrol restore /backup/2026-11-24 --data /var/lib/adcontrol", context.Say("dans un dossier de données vide ; ensuite : adcontrol audit verify", "into an empty data folder; afterwards: adcontrol audit verify"))],
            Notes = [context.Say("Chaque fichier est comparé à son empreinte avant que rien ne soit écrit.", "Every file is compared with its hash before anything is written.")],
        };
        command.Add(source);
        command.SetAction((parsed, cancellation) => BackupCommand.SayingWhyNotAsync(context, async () =>
        {
            var list = await DataBackup.RestoreAsync(parsed.GetValue(source)!, context.DataFolder, cancellation);
            context.Line(context.Say($"{list.Files.Count} fichier(s) du {list.At:yyyy-MM-dd HH:mm} UTC remis dans {context.DataFolder}.", $"{list.Files.Count} file(s) of {list.At:yyyy-MM-dd HH:mm} UTC put back into {context.DataFolder}."));
        }));
        return command;
    }
}
