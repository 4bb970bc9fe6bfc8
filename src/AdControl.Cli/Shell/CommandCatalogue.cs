using System.CommandLine;

namespace AdControl.Cli.Shell;

/// <summary>The commands of <c>adcontrol</c>; only the one that was asked for is built, so that a check starts fast.</summary>
internal static class CommandCatalogue
{
    private static readonly Entry[] s_entries =
    [
        new("check", "contrôle une publicité au regard de la loi", "checks an advertisement against the law", Check.CheckCommand.Build),
        new("text", "montre le texte d'un document tel qu'il est jugé", "shows a document's text as it is judged", Text.TextCommand.Build),
        new("demo", "une visite en une minute, sur des exemples fictifs", "a one-minute tour, on fictional samples", Demo.DemoCommand.Build),
        new("rules", "lit, vérifie et essaie les règles", "reads, lints and tries the rules", Rules.RulesCommand.Build),
        new("phrases", "explique ce que reconnaît un jeu de phrases", "explains what a phrase set recognises", Phrases.PhrasesCommand.Build),
        new("medicines", "importe et consulte le registre des médicaments", "imports and reads the medicines register", Medicines.MedicinesCommand.Build),
        new("case", "ouvre, dépose, montre et exporte les dossiers", "starts, deposits, shows and exports cases", Cases.CaseCommand.Build),
        new("task", "les tâches : liste, prise, achèvement, réaffectation", "tasks: list, claim, complete, reassign", Cases.TaskCommand.Build),
        new("decision", "relit, signe et écrit les actes : Word, HTML, PDF/A, Akoma Ntoso", "edits, signs and writes acts: Word, HTML, PDF/A, Akoma Ntoso", Decisions.DecisionCommand.Build),
        new("clock", "l'échéance d'un dossier, et pourquoi", "when a case must be decided, and why", Cases.ClockCommand.Build),
        new("calendar", "les périodes de dépôt", "the deposit periods", Cases.CalendarCommand.Build),
        new("simulate", "déroule un scénario sur une horloge simulée", "plays a scenario on a simulated clock", Cases.SimulateCommand.Build),
        new("audit", "prouve que rien n'a été altéré", "proves that nothing was altered", Cases.AuditCommand.Build),
        new("workflows", "lit, vérifie, dessine et essaie les procédures", "reads, lints, draws and tries the procedures", Workflows.WorkflowsCommand.Build),
        new("worker", "exécute ce qui est dû : échéances, messages, relances", "carries out what is due: timers, messages, reminders", Worker.WorkerCommand.Build),
        new("backup", "sauvegarde le dossier de données, pendant le travail", "copies the data folder while it is worked in", Backups.BackupCommand.Build),
        new("restore", "remet une sauvegarde dans un dossier vide", "puts a backup into an empty folder", Backups.RestoreCommand.Build),
        new("bulletin", "publie les actes signés : numéros, site public, preuve", "publishes signed acts: issues, public site, proof", Bulletin.BulletinCommand.Build),
        new("mail", "montre, relance et envoie les courriels", "shows, retries and sends mails", Mail.MailCommand.Build),
    ];

    public static IEnumerable<string> Names => s_entries.Select(entry => entry.Name);

    /// <summary>Every command: <paramref name="wanted"/> whole, the others as a name and a description for the help.</summary>
    public static IEnumerable<Command> Create(string? wanted, CommandContext context) =>
        s_entries.Select(entry => entry.Name == wanted
            ? Described(entry.Build(context), entry, context)
            : new Command(entry.Name, context.Say(entry.French, entry.English)));

    private static Command Described(Command command, Entry entry, CommandContext context)
    {
        command.Description ??= context.Say(entry.French, entry.English);
        return command;
    }

    private sealed record Entry(string Name, string French, string English, Func<CommandContext, Command> Build);
}
