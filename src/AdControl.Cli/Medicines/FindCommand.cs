using System.CommandLine;
using AdControl.Cli.Shell;
using AdControl.Products;

namespace AdControl.Cli.Medicines;

/// <summary><c>adcontrol medicines find</c>.</summary>
internal static class FindCommand
{
    private const int Shown = 20;

    public static Command Build(CommandContext context)
    {
        var text = new Argument<string[]>("text")
        {
            HelpName = context.Say("TEXTE", "TEXT"),
            Arity = ArgumentArity.OneOrMore,
            Description = context.Say("nom, substance, code CIS ou CIP", "name, substance, CIS or CIP code"),
        };
        var limit = new Option<int>("--limit") { DefaultValueFactory = _ => Shown, HelpName = "N", Description = context.Say("combien en montrer (20)", "how many to show (20)") };
        var format = MedicinesOptions.Format(context);
        var command = new TaughtCommand("find")
        {
            Description = context.Say("trouve des médicaments", "finds medicines"),
            Examples =
            [
                ("adcontrol medicines find doliprane 1000", context.Say("tous les mots, dans n'importe quel ordre", "all the words, in any order")),
                ("adcontrol medicines find ibuprofene --limit 100", context.Say("accents et majuscules n'importent pas", "accents and capitals do not matter")),
                ("adcontrol medicines find 3400935955838", context.Say("par code CIP", "by CIP code")),
            ],
        };
        command.Add(text);
        command.Add(limit);
        command.Add(format);
        command.SetAction((parsed, _) => Task.FromResult(OpenRegister.Existing(context, register =>
        {
            var wanted = string.Join(' ', parsed.GetRequiredValue(text));
            var matches = register.Find(wanted, Math.Max(1, parsed.GetValue(limit)));
            if (parsed.GetValue(format) == OutputFormat.Json) RegisterJson.Write(matches, context);
            else WriteText(register, wanted, matches, context);
            return ExitCode.Success;
        })));
        return command;
    }

    private static void WriteText(MedicineRegister register, string wanted, MedicineMatches matches, CommandContext context)
    {
        foreach (var match in matches.Best) context.Out.WriteLine($"{match.Cis}  {match.Name}{Notes(match, context)}");
        if (matches.Total > matches.Best.Count)
            context.Error.WriteLine(context.Say($"… et {matches.Total - matches.Best.Count} autres (--limit)", $"… and {matches.Total - matches.Best.Count} more (--limit)"));
        if (matches.Total > 0) return;
        context.Out.WriteLine(context.Say($"Rien de tel dans le registre du {register.RegisterDate:yyyy-MM-dd}.", $"Nothing like it in the register of {register.RegisterDate:yyyy-MM-dd}."));
        if (OpenRegister.Near(register, wanted) is { Count: > 0 } near) context.Out.WriteLine(context.Say("Noms proches : ", "Names that come near: ") + string.Join(", ", near));
    }

    private static string Notes(MedicineMatch match, CommandContext context)
    {
        var notes = new List<string>();
        if (!match.IsActive) notes.Add(context.Say("autorisation non active", "authorisation not active"));
        else if (!match.IsMarketed) notes.Add(context.Say("non commercialisé", "not marketed"));
        if (match.Matched != match.Name && match.Kind != MatchKind.Code) notes.Add(match.Matched);
        return notes.Count == 0 ? "" : $"  [{string.Join("; ", notes)}]";
    }
}
