using System.CommandLine;
using AdControl.Cli.Shell;
using AdControl.Products;

namespace AdControl.Cli.Medicines;

/// <summary><c>adcontrol medicines add-rcp</c>.</summary>
internal static class AddRcpCommand
{
    public static Command Build(CommandContext context)
    {
        var medicine = MedicinesOptions.Medicine(context);
        var file = new Argument<string>("file")
        {
            HelpName = context.Say("FICHIER", "FILE"),
            Description = context.Say("le RCP ou la notice : HTML de l'agence, texte, docx, pdf, ou arbres JSON", "the RCP or leaflet: the agency's HTML, text, docx, pdf, or JSON trees"),
        };
        var format = MedicinesOptions.Format(context);
        var force = MedicinesOptions.Force(context.Say("prend aussi un texte qui porte le nom d'un autre médicament", "takes a text under the name of another medicine too"));
        var command = new TaughtCommand("add-rcp")
        {
            Description = context.Say("donne à un médicament les rubriques de son RCP", "gives a medicine the sections of its product information"),
            Examples = [("adcontrol medicines add-rcp 60234100 R0123456.htm", context.Say("les règles qui lisent les rubriques 4.1 à 5.1 deviennent décidables", "rules that read sections 4.1 to 5.1 can then be decided"))],
            Notes = [context.Say("Un RCP ajouté remplace le précédent. Une notice est gardée à côté ; les règles lisent le RCP.", "An RCP that is added replaces the one before. A leaflet is kept beside it; rules read the RCP.")],
        };
        command.Add(medicine);
        command.Add(file);
        command.Add(format);
        command.Add(force);
        command.SetAction((parsed, _) => Task.FromResult(OpenRegister.Existing(context, register =>
        {
            var cis = OpenRegister.Identify(register, parsed.GetRequiredValue(medicine), context);
            var information = Add(register, cis, parsed.GetRequiredValue(file), parsed.GetValue(force), context);
            Warn(register, cis, information, context);
            if (parsed.GetValue(format) == OutputFormat.Json) RegisterJson.Write(cis, information, context);
            else WriteText(register.Get(cis)!, information, context);
            return ExitCode.Success;
        })));
        return command;
    }

    private static ProductInformation Add(MedicineRegister register, Cis cis, string file, bool force, CommandContext context)
    {
        try
        {
            return register.AddProductInformation(cis, file, force);
        }
        catch (ProductInformationUnreadableException problem) when (problem.Fault == ProductInformationFault.OtherName)
        {
            var name = register.Get(cis)!.Name;
            throw new CommandFailedException(
                context.Say($"{file} est le texte de « {problem.Denomination} », et {cis} est « {name} ».", $"{file} is the text of '{problem.Denomination}', and {cis} is '{name}'."),
                context.Say("Vérifiez le code CIS ou le fichier ; --force l'ajoute quand même.", "Check the CIS code or the file; --force adds it nevertheless."),
                problem);
        }
    }

    private static void Warn(MedicineRegister register, Cis cis, ProductInformation information, CommandContext context)
    {
        if (register.Agreement(cis, information) is not (NameAgreement.Partial or NameAgreement.None)) return;
        context.Error.WriteLine(context.Say(
            $"! Le texte se nomme « {information.Denomination} », le registre dit « {register.Get(cis)!.Name} » : vérifiez que c'est le même médicament.",
            $"! The text calls itself '{information.Denomination}', the register says '{register.Get(cis)!.Name}': make sure that they are the same medicine."));
    }

    private static void WriteText(Medicine medicine, ProductInformation information, CommandContext context)
    {
        var kind = information.Kind == ProductInformationKind.Summary ? context.Say("RCP", "RCP") : context.Say("notice", "leaflet");
        var date = information.Date is { } day ? context.Say($" du {day:yyyy-MM-dd}", $" of {day:yyyy-MM-dd}") : context.Say(" sans date", " without a date");
        context.Out.WriteLine($"{medicine.Cis}  {medicine.Name}: {kind}{date}, {information.Sections.Count} {context.Say("rubriques", "sections")}{(information.IsTruncated ? context.Say(" (texte incomplet)", " (text incomplete)") : "")}");
        context.Out.WriteLine("  " + string.Join(" ", information.Sections.Select(section => section.Number)));
        if (information.Kind == ProductInformationKind.Leaflet)
            context.Out.WriteLine(context.Say("  Les règles lisent le RCP : ajoutez-le aussi.", "  Rules read the RCP: add it too."));
        else if (medicine.MinimumAge is { } age)
            context.Out.WriteLine(context.Say($"  Âge minimal lu : {age} ans", $"  Minimum age read: {age} years"));
    }
}
