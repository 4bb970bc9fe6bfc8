using System.CommandLine;
using AdControl.Cli.Shell;

namespace AdControl.Cli.Medicines;

/// <summary><c>adcontrol medicines diff</c>.</summary>
internal static class DiffCommand
{
    public static Command Build(CommandContext context)
    {
        var folder = MedicinesOptions.Folder(context);
        var asOf = MedicinesOptions.AsOf(context);
        var format = MedicinesOptions.Format(context);
        var all = new Option<bool>("--all") { Description = context.Say("montre tous les changements", "shows every change") };
        var command = new TaughtCommand("diff")
        {
            Description = context.Say("dit ce qu'un import changerait, sans importer", "says what an import would change, without importing"),
            Examples = [("adcontrol medicines diff bdpm-nouveau/", context.Say("médicaments entrés, sortis, changés ; remboursements", "medicines that come, go and change; reimbursement"))],
        };
        command.Add(folder);
        command.Add(asOf);
        command.Add(format);
        command.Add(all);
        command.SetAction((parsed, cancellation) => Task.FromResult(OpenRegister.Existing(context, register =>
        {
            var changes = register.Diff(parsed.GetRequiredValue(folder), parsed.GetValue(asOf), cancellation);
            if (parsed.GetValue(format) == OutputFormat.Json) RegisterJson.Write(changes, context);
            else ChangesPage.Write(changes, parsed.GetValue(all), context);
            return ExitCode.Success;
        })));
        return command;
    }
}
