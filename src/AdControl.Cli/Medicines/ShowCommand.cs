using System.CommandLine;
using AdControl.Cli.Shell;

namespace AdControl.Cli.Medicines;

/// <summary><c>adcontrol medicines show</c>.</summary>
internal static class ShowCommand
{
    public static Command Build(CommandContext context)
    {
        var medicine = MedicinesOptions.Medicine(context);
        var date = DateOption.Of("--date", context.Say("date de droit : le statut est celui de ce jour (par défaut, aujourd'hui)", "date of law: the status is that of this day (default: today)"), context);
        var format = MedicinesOptions.Format(context);
        var command = new TaughtCommand("show")
        {
            Description = context.Say("montre tout ce qui est connu d'un médicament", "shows all that is known of a medicine"),
            Examples =
            [
                ("adcontrol medicines show 60234100", context.Say("les faits que lisent les règles, et le reste", "the facts that rules read, and the rest")),
                ("adcontrol medicines show 60234100 --date 2026-03-01", context.Say("statut à une date : inconnu avant le premier import", "status on a date: unknown before the first import")),
                ("adcontrol medicines show 60234100 --format json", context.Say("pour un programme", "for a program")),
            ],
        };
        command.Add(medicine);
        command.Add(date);
        command.Add(format);
        command.SetAction((parsed, _) => Task.FromResult(OpenRegister.Existing(context, register =>
        {
            var file = register.Show(OpenRegister.Identify(register, parsed.GetRequiredValue(medicine), context), parsed.GetValue(date))!;
            if (parsed.GetValue(format) == OutputFormat.Json) RegisterJson.Write(file, context);
            else new MedicinePage(file, context).Write();
            return ExitCode.Success;
        })));
        return command;
    }
}
