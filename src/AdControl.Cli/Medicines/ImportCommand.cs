using System.CommandLine;
using AdControl.Cli.Shell;
using AdControl.Products;
using AdControl.Products.Import;
using Spectre.Console;

namespace AdControl.Cli.Medicines;

/// <summary><c>adcontrol medicines import</c>.</summary>
internal static class ImportCommand
{
    public static Command Build(CommandContext context)
    {
        var folder = MedicinesOptions.Folder(context);
        var asOf = MedicinesOptions.AsOf(context);
        var format = MedicinesOptions.Format(context);
        var force = MedicinesOptions.Force(context.Say("importe aussi des fichiers plus anciens que le registre", "imports files that are older than the register too"));
        var all = new Option<bool>("--all") { Description = context.Say("montre toutes les lignes signalées et tous les changements", "shows every remark and every change") };
        var command = new TaughtCommand("import")
        {
            Description = context.Say("importe le registre, ou le met à jour et dit ce qui change", "imports the register, or updates it and says what changed"),
            Examples =
            [
                ("adcontrol medicines import bdpm/", context.Say("tous les fichiers du dossier, en une transaction", "all files of the folder, in one transaction")),
                ("adcontrol medicines import bdpm/ --as-of 2026-05-26", context.Say("date le registre soi-même", "dates the register yourself")),
                ("adcontrol medicines import bdpm/ --format json --all > import.json", context.Say("le compte rendu complet", "the whole report")),
            ],
            Notes =
            [
                context.Say(
                    "Un fichier absent laisse sa partie du registre telle quelle. Aucune ligne ne se perd sans bruit : acceptées, en double et refusées font toutes les lignes du fichier.",
                    "A file that is absent leaves its part of the register as it was. No row is lost silently: accepted, duplicate and rejected rows are all rows of the file."),
                context.Say(
                    "Des cartes CIS-ATC_*.csv et ATC_*.csv dans le dossier complètent les codes ATC.",
                    "Maps CIS-ATC_*.csv and ATC_*.csv in the folder complete the ATC codes."),
            ],
        };
        command.Add(folder);
        command.Add(asOf);
        command.Add(format);
        command.Add(force);
        command.Add(all);
        command.SetAction((parsed, cancellation) => Task.FromResult(OpenRegister.OrNew(context, register =>
        {
            var result = Import(register, parsed.GetRequiredValue(folder), parsed.GetValue(asOf), parsed.GetValue(force), context, cancellation);
            if (parsed.GetValue(format) == OutputFormat.Json) RegisterJson.Write(result, parsed.GetValue(all), context);
            else ImportPage.Write(result, parsed.GetValue(all), context);
            return ExitCode.Success;
        })));
        return command;
    }

    private static ImportResult Import(MedicineRegister register, string folder, DateOnly? asOf, bool force, CommandContext context, CancellationToken cancellation)
    {
        if (!context.ErrorIsTerminal) return register.Import(folder, asOf, null, force, cancellation);
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(context.ExactError ?? context.Error),
            ColorSystem = context.Colour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        });
        return console.Progress().AutoClear(true).Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn()).Start(progress =>
        {
            var task = progress.AddTask(Markup.Escape(context.Say("Lecture des fichiers", "Reading the files")), maxValue: 1);
            return register.Import(folder, asOf, new Bar(task), force, cancellation);
        });
    }

    private sealed class Bar(ProgressTask task) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            task.Description = Markup.Escape(Printable.Line(value.File));
            task.MaxValue = value.Total;
            task.Value = value.Done;
        }
    }
}
