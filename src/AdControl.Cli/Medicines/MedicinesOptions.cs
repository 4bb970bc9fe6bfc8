using System.CommandLine;
using AdControl.Cli.Shell;

namespace AdControl.Cli.Medicines;

/// <summary>Options and arguments that several of these commands take.</summary>
internal static class MedicinesOptions
{
    public static Option<OutputFormat?> Format(CommandContext context) =>
        Choice.Of<OutputFormat>("--format", context.Say("text (par défaut) ou json", "text (default) or json"), context);

    public static Option<DateOnly?> AsOf(CommandContext context) => DateOption.Of("--as-of", context.Say(
        "date du registre (par défaut, la date la plus récente des fichiers qui n'est pas à venir)",
        "date of the register (default: the newest date in the files that is not in the future)"), context);

    public static Option<bool> Force(string description) => new("--force") { Description = description };

    public static Argument<string> Folder(CommandContext context) => new("folder")
    {
        HelpName = context.Say("DOSSIER", "DIR"),
        Description = context.Say("le dossier des fichiers de la base publique", "the folder with the files of the public database"),
    };

    public static Argument<string> Medicine(CommandContext context) => new("cis")
    {
        HelpName = "CIS",
        Description = context.Say("code CIS (8 chiffres), code CIP ou nom entier", "CIS code (8 digits), CIP code or whole name"),
    };
}
