using System.CommandLine;
using AdControl.Cli.Shell;

namespace AdControl.Cli.Medicines;

/// <summary><c>adcontrol medicines</c>: the register of medicines.</summary>
internal static class MedicinesCommand
{
    public static Command Build(CommandContext context)
    {
        var command = new TaughtCommand("medicines")
        {
            Examples =
            [
                ("adcontrol medicines import bdpm/", context.Say("importe ou met à jour le registre", "imports the register, or updates it")),
                ("adcontrol medicines find paracétamol", context.Say("trouve par nom, substance, code CIS ou CIP", "finds by name, substance, CIS or CIP code")),
                ("adcontrol medicines show 60234100", context.Say("tout ce qui est connu d'un médicament", "all that is known of a medicine")),
            ],
            Notes =
            [
                context.Say(
                    "Le registre est la base de données publique des médicaments : téléchargez ses fichiers (CIS_bdpm.txt, CIS_CIP_bdpm.txt, …) depuis base-donnees-publique.medicaments.gouv.fr dans un dossier, et importez ce dossier.",
                    "The register is the French public database of medicines: download its files (CIS_bdpm.txt, CIS_CIP_bdpm.txt, …) from base-donnees-publique.medicaments.gouv.fr to a folder, and import that folder."),
            ],
        };
        command.Add(ImportCommand.Build(context));
        command.Add(FindCommand.Build(context));
        command.Add(ShowCommand.Build(context));
        command.Add(DiffCommand.Build(context));
        command.Add(AddRcpCommand.Build(context));
        command.Add(ReevaluationCommand.Build(context));
        return command;
    }
}
