using AdControl.Cli.Shell;
using AdControl.Documents;
using AdControl.Law;
using AdControl.Products;
using AdControl.Products.Import;
using AdControl.Storage;

namespace AdControl.Cli.Medicines;

/// <summary>Turns what the register refuses into words its user can act on.</summary>
internal static class MedicinesFailure
{
    public static int Told(CommandContext context, Func<int> action)
    {
        try
        {
            return action();
        }
        catch (StoreUnusableException problem)
        {
            throw Of(problem, context);
        }
        catch (RegisterUnreadableException problem)
        {
            throw new CommandFailedException(FilesMessage(problem, context), FilesMend(problem, context), problem);
        }
        catch (ProductInformationUnreadableException problem)
        {
            throw new CommandFailedException(InformationMessage(problem, context), InformationMend(problem, context), problem);
        }
        catch (DocumentUnreadableException problem)
        {
            var language = context.Language.WireName();
            throw new CommandFailedException(problem.MessageIn(language), problem.MendIn(language), problem);
        }
    }

    /// <summary>What is wrong with a store, and how to mend it.</summary>
    public static CommandFailedException Of(StoreUnusableException problem, CommandContext context) =>
        new(StoreMessage(problem, context), StoreMend(problem, context), problem);

    private static string StoreMessage(StoreUnusableException problem, CommandContext context) => problem.Fault switch
    {
        StoreFault.Locked => context.Say($"{problem.Path} est en cours d'écriture par un autre processus.", problem.Message),
        StoreFault.Corrupt => context.Say($"{problem.Path} est endommagé, ou n'est pas une base SQLite.", problem.Message),
        StoreFault.Foreign => context.Say($"{problem.Path} est la base d'un autre programme.", problem.Message),
        StoreFault.TooNew => context.Say($"{problem.Path} a été écrit par une version plus récente d'adcontrol.", problem.Message),
        StoreFault.Outdated => context.Say($"{problem.Path} vient d'une version plus ancienne d'adcontrol et ne peut être mis à jour : le fichier ou son dossier est en lecture seule.", problem.Message),
        StoreFault.NotWritable => context.Say($"{problem.Path} ne peut être écrit : le fichier ou son dossier est en lecture seule.", problem.Message),
        StoreFault.DiskFull => context.Say($"{problem.Path} ne peut être écrit : le disque est plein.", problem.Message),
        _ => context.Say($"{problem.Path} ne peut être ouvert, lu ou écrit.", problem.Message),
    };

    private static string? StoreMend(StoreUnusableException problem, CommandContext context) => problem.Fault switch
    {
        StoreFault.Locked => context.Say("Attendez la fin de l'autre import, puis recommencez.", "Wait for the other import to end, then try again."),
        StoreFault.Corrupt => context.Say("Mettez ce fichier de côté et importez à nouveau le registre.", "Put that file aside and import the register again."),
        StoreFault.Foreign => context.Say("Choisissez un autre dossier avec --data.", "Choose another folder with --data."),
        StoreFault.TooNew => context.Say("Mettez adcontrol à jour, ou choisissez un autre dossier avec --data.", "Update adcontrol, or choose another folder with --data."),
        StoreFault.DiskFull => context.Say("Faites de la place, ou choisissez un autre dossier avec --data.", "Make room, or choose another folder with --data."),
        _ => context.Say("Vérifiez les droits sur le fichier et son dossier, ou choisissez un autre dossier avec --data.", "Check the rights on the file and its folder, or choose another folder with --data."),
    };

    private static string FilesMessage(RegisterUnreadableException problem, CommandContext context) => problem.Fault switch
    {
        RegisterFault.FolderMissing => context.Say($"Le dossier {problem.Path} n'existe pas.", problem.Message),
        RegisterFault.NoFiles => context.Say($"Le dossier {problem.Path} ne contient aucun fichier de la base publique (CIS_bdpm.txt, CIS_CIP_bdpm.txt, …).", problem.Message),
        RegisterFault.MedicinesMissing => context.Say($"Le dossier {problem.Path} ne contient pas CIS_bdpm.txt, et aucun médicament n'a encore été importé.", problem.Message),
        RegisterFault.NotThatFile => context.Say($"{problem.Path} n'est pas le fichier que son nom annonce : la plupart de ses lignes sont illisibles.", problem.Message),
        RegisterFault.NoDate => context.Say($"Aucun fichier de {problem.Path} ne porte de date.", problem.Message),
        RegisterFault.Older => context.Say(
            $"Les fichiers de {problem.Path} sont du {problem.Dates!.Value.Files:yyyy-MM-dd} ; le registre, du {problem.Dates.Value.Store:yyyy-MM-dd}, est plus récent.",
            $"The files of {problem.Path} are of {problem.Dates!.Value.Files:yyyy-MM-dd}; the register, of {problem.Dates.Value.Store:yyyy-MM-dd}, is newer."),
        _ => FileTrouble.Opening(problem.Path, problem.InnerException, context),
    };

    private static string? FilesMend(RegisterUnreadableException problem, CommandContext context) => problem.Fault switch
    {
        RegisterFault.NotThatFile => string.Join(Environment.NewLine + "    ", problem.Remarks.Select(remark => RemarkWords.Line(remark, context)).Prepend(
            context.Say("Téléchargez-le à nouveau. Premières lignes refusées :", "Download it again. The first rows that were refused:"))),
        RegisterFault.Older => context.Say("--force les importe quand même : leurs faits remplacent ceux du registre.", "--force imports them nevertheless: their facts replace those of the register."),
        RegisterFault.NoDate => context.Say("Donnez la date du registre avec --as-of.", "Give the date of the register with --as-of."),
        RegisterFault.CannotOpen => null,
        _ => context.Say(
            "Téléchargez les fichiers depuis base-donnees-publique.medicaments.gouv.fr dans un dossier, et donnez ce dossier.",
            "Download the files from base-donnees-publique.medicaments.gouv.fr to a folder, and give that folder."),
    };

    private static string InformationMessage(ProductInformationUnreadableException problem, CommandContext context) => problem.Fault switch
    {
        ProductInformationFault.NoSections => context.Say($"{problem.Path} n'a aucune des rubriques d'un RCP ou d'une notice (4.1 Indications thérapeutiques, …).", problem.Message),
        ProductInformationFault.OtherMedicine when problem.Found.Count == 0 => context.Say($"{problem.Path} ne désigne aucun médicament par son code CIS.", problem.Message),
        ProductInformationFault.OtherMedicine => context.Say($"{problem.Path} contient les textes d'autres médicaments.", problem.Message),
        ProductInformationFault.BadJson => context.Say($"{problem.Path} : la ligne {problem.Line} n'est pas du JSON.", $"{problem.Path}: line {problem.Line} is not JSON."),
        _ => FileTrouble.Opening(problem.Path, problem.InnerException, context),
    };

    private static string? InformationMend(ProductInformationUnreadableException problem, CommandContext context) => problem.Fault switch
    {
        ProductInformationFault.OtherMedicine when problem.Found.Count > 0 => context.Say("Il contient ceux de : ", "It holds those of: ") + string.Join(", ", problem.Found),
        ProductInformationFault.BadJson => context.Say("Donnez un document JSON, ou un par ligne.", "Give one JSON document, or one a line."),
        ProductInformationFault.NoSections => context.Say(
            "Enregistrez la page du RCP depuis la base publique (HTML), ou donnez son texte avec ses numéros de rubrique.",
            "Save the page of the RCP from the public database (HTML), or give its text with the numbers of its sections."),
        _ => null,
    };
}
