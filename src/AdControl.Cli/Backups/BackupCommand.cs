using System.CommandLine;
using AdControl.Cli.Shell;
using AdControl.Storage.Backups;
using Microsoft.Data.Sqlite;

namespace AdControl.Cli.Backups;

/// <summary><c>adcontrol backup</c>: copies the data folder while it is worked in.</summary>
internal static class BackupCommand
{
    public static Command Build(CommandContext context)
    {
        var target = new Option<string>("--out") { Description = context.Say("dossier de la sauvegarde, vide ou à créer", "folder of the backup, empty or to be made"), HelpName = context.Say("DOSSIER", "DIR"), Required = true };
        var command = new TaughtCommand("backup")
        {
            Examples = [("adcontrol backup --data /var/lib/adcontrol --out /backup/2026-11-24", context.Say("registre, dossiers, fichiers, réglages, pendant que le serveur travaille", "register, cases, files, settings, while the server works"))],
            Notes =
            [
                context.Say(
                    "Avec PostgreSQL, la base est sauvegardée d'abord, par pg_dump ; puis cette commande sauvegarde le registre et les fichiers.",
                    "With PostgreSQL, the database is dumped first, by pg_dump; then this command copies the register and the files."),
            ],
        };
        command.Add(target);
        command.SetAction((parsed, cancellation) => SayingWhyNotAsync(context, async () =>
        {
            var list = await DataBackup.MakeAsync(context.DataFolder, parsed.GetValue(target)!, context.Clock.GetUtcNow(), cancellation);
            context.Line(context.Say($"{list.Files.Count} fichier(s), {list.Files.Sum(file => file.Size)} octets.", $"{list.Files.Count} file(s), {list.Files.Sum(file => file.Size)} bytes."));
            if (!list.HasCases) context.Line(context.Say("Les dossiers n'y sont pas : leur base est ailleurs (PostgreSQL : pg_dump, avant cette commande).", "The cases are not in it: their database is elsewhere (PostgreSQL: pg_dump, before this command)."));
        }));
        return command;
    }

    /// <summary>Does something with a backup, and says why it cannot be done.</summary>
    internal static async Task<int> SayingWhyNotAsync(CommandContext context, Func<Task> action)
    {
        try
        {
            await action();
            return ExitCode.Success;
        }
        catch (BackupUnusableException problem)
        {
            throw new CommandFailedException(context.Say(problem.French, problem.Message), null, problem) { Code = "backup" };
        }
        catch (SqliteException problem)
        {
            throw new CommandFailedException(context.Say($"Une base ne peut être copiée : {problem.Message}", $"A database cannot be copied: {problem.Message}"), null, problem) { Code = "backup" };
        }
    }
}
