using System.CommandLine;
using System.Text.Json;
using AdControl.Cases;
using AdControl.Cli.Shell;
using AdControl.Law;

namespace AdControl.Cli.Cases;

/// <summary><c>adcontrol case</c>: starts, lists and shows cases.</summary>
internal static class CaseCommand
{
    public static Command Build(CommandContext context)
    {
        var command = new Command("case") { Start(context), Deposit(context), List(context), Show(context), TimelineOf(context), Export(context) };
        foreach (var act in CaseActs.Build(context)) command.Add(act);
        command.Add(RecheckCommand.Build(context));
        return command;
    }

    private static TaughtCommand Start(CommandContext context)
    {
        var procedure = new Argument<string>("procedure") { Description = context.Say("code de la procédure, comme visa-gp", "code of the procedure, such as visa-gp") };
        var dossier = new Option<string?>("--dossier") { Description = context.Say("le dossier, en JSON", "the dossier, as JSON"), HelpName = context.Say("FICHIER", "FILE") };
        var files = FilesOption(context);
        var actor = CaseOptions.As(context);
        var command = new TaughtCommand("start")
        {
            Description = context.Say("ouvre un dossier", "starts a case"),
            Examples = [("adcontrol case start visa-pm --as company:zephyr --dossier samples/dossier/demande.json --file advertisement=samples/advertisements/13-cardiozen-aide-de-visite.pdf --file fee-receipt=samples/dossier/12345678901.txt", context.Say("ouvre une demande de visa", "starts an application for a visa"))],
        };
        command.Add(procedure);
        command.Add(dossier);
        command.Add(files);
        command.Add(actor);
        var options = CaseOptions.AddTo(command, context);
        command.SetAction((parsed, cancellation) => options.ActAsync(parsed, async office =>
        {
            var read = await DossierAsync(parsed.GetValue(dossier), context, cancellation);
            var supplied = await FilesAsync(parsed.GetValue(files), context, cancellation);
            var one = await office.Desk.StartAsync(CaseOptions.ActorOf(parsed.GetValue(actor), context), parsed.GetValue(procedure)!, read ?? new Dossier(), supplied, cancellation: cancellation);
            context.Line(context.Say($"Dossier {one.Id} : {CaseNames.Of(one.State).French}", $"Case {one.Id}: {one.State.WireName()}"));
            return ExitCode.Success;
        }));
        return command;
    }

    private static Command Deposit(CommandContext context)
    {
        var name = CaseOptions.Case(context);
        var dossier = new Option<string?>("--dossier") { Description = context.Say("le dossier tel qu'il est à présent, en JSON", "the dossier as it is now, as JSON"), HelpName = context.Say("FICHIER", "FILE") };
        var files = FilesOption(context);
        var actor = CaseOptions.As(context);
        var command = new Command("deposit", context.Say("dépose un dossier", "deposits a case")) { name, dossier, files, actor };
        var options = CaseOptions.AddTo(command, context);
        command.SetAction((parsed, cancellation) => options.ActAsync(parsed, async office =>
        {
            var read = await DossierAsync(parsed.GetValue(dossier), context, cancellation);
            var supplied = await FilesAsync(parsed.GetValue(files), context, cancellation);
            var one = await office.Desk.DepositAsync(CaseOptions.ActorOf(parsed.GetValue(actor), context), parsed.GetValue(name)!, read, supplied, cancellation);
            foreach (var line in CasePage.Receipt(one, office, context)) context.Line(line);
            return ExitCode.Success;
        }));
        return command;
    }

    private static Command List(CommandContext context)
    {
        var procedure = new Option<string?>("--procedure") { Description = context.Say("seulement cette procédure", "only this procedure") };
        var state = Choice.Of<CaseState>("--state", context.Say("seulement cet état", "only this state"), context);
        var company = new Option<string?>("--company") { Description = context.Say("seulement cette entreprise", "only this company") };
        var due = DateOption.Of("--due-until", context.Say("seulement les échéances jusqu'à ce jour", "only what is due up to this day"), context);
        var after = new Option<string?>("--after") { Description = context.Say("la page suivante : après cet identifiant", "the next page: after this id") };
        var command = new Command("list", context.Say("liste les dossiers", "lists cases")) { procedure, state, company, due, after };
        var options = CaseOptions.AddTo(command, context);
        command.SetAction((parsed, cancellation) => options.RunAsync(parsed, async office =>
        {
            var query = new CaseQuery
            {
                Procedure = parsed.GetValue(procedure),
                State = parsed.GetValue(state),
                Company = parsed.GetValue(company),
                DueUntil = parsed.GetValue(due),
                After = parsed.GetValue(after),
            };
            var cases = await office.Cases.ListAsync(query, cancellation);
            foreach (var one in cases) context.Line(CasePage.Line(one, context));
            if (cases.Count == 0) context.Line(query == new CaseQuery()
                ? context.Say("Il n'y a pas encore de dossier ; « adcontrol case start » en ouvre un.", "There is no case yet; 'adcontrol case start' begins one.")
                : context.Say("Aucun dossier ne répond à ces critères ; « adcontrol case list » sans option les montre tous.", "No case is like that; 'adcontrol case list' without options shows all."));
            if (cases.Count == query.Most) context.Line(context.Say($"  → la suite : « adcontrol case list --after {cases[^1].Id} »", $"  → more: 'adcontrol case list --after {cases[^1].Id}'"));
            return ExitCode.Success;
        }));
        return command;
    }

    private static Command Show(CommandContext context) => OnCase("show", "montre un dossier", "shows a case", context, async (office, one, cancellation) =>
        CasePage.Write(one, await office.Desk.TasksAsync(one.Id, cancellation), office, context));

    private static Command TimelineOf(CommandContext context) => OnCase("timeline", "raconte un dossier", "tells the story of a case", context, async (office, one, cancellation) =>
    {
        foreach (var line in Timeline.Of(await office.Workflows.JournalAsync(one.Id, cancellation), one.Number ?? one.Id)) context.Line(line.In(context.Language));
    });

    private static Command Export(CommandContext context)
    {
        var name = CaseOptions.Case(context);
        var output = new Option<string>("--out") { Description = context.Say("dossier où écrire", "folder to write to"), HelpName = context.Say("DOSSIER", "DIR"), Required = true };
        var command = new Command("export", context.Say("écrit un dossier entier : données, journal, fichiers", "writes a whole case: data, journal, files")) { name, output };
        var options = CaseOptions.AddTo(command, context);
        command.SetAction((parsed, cancellation) => options.RunAsync(parsed, async office =>
        {
            var one = await office.Desk.FindAsync(parsed.GetValue(name)!, cancellation);
            await CaseExport.WriteAsync(office, one, parsed.GetValue(output)!, cancellation);
            context.Line(context.Say($"Écrit dans {Path.GetFullPath(parsed.GetValue(output)!)}.", $"Written to {Path.GetFullPath(parsed.GetValue(output)!)}."));
            return ExitCode.Success;
        }));
        return command;
    }

    private static Command OnCase(string verb, string french, string english, CommandContext context, Func<CaseOffice, Case, CancellationToken, Task> act)
    {
        var name = CaseOptions.Case(context);
        var command = new Command(verb, context.Say(french, english)) { name };
        var options = CaseOptions.AddTo(command, context);
        command.SetAction((parsed, cancellation) => options.RunAsync(parsed, async office =>
        {
            await act(office, await office.Desk.FindAsync(parsed.GetValue(name)!, cancellation), cancellation);
            return ExitCode.Success;
        }));
        return command;
    }

    private static Option<string[]> FilesOption(CommandContext context) => new("--file")
    {
        Description = context.Say($"une pièce, ROLE=FICHIER ({string.Join(", ", WireNames.All<FileRole>())})", $"a file, ROLE=FILE ({string.Join(", ", WireNames.All<FileRole>())})"),
        HelpName = "ROLE=FILE",
    };

    private static async Task<Dossier?> DossierAsync(string? path, CommandContext context, CancellationToken cancellation)
    {
        if (path is null) return null;
        try
        {
            var json = await InputFile.ReadAsync(path, context, cancellation);
            JsonTrouble.CheckTexts(json);
            return JsonSerializer.Deserialize<Dossier>(json, CaseJson.Options);
        }
        catch (JsonException problem)
        {
            throw new CommandFailedException(JsonTrouble.Of(problem, path).In(context.Language), context.Say("La forme d'un dossier est décrite dans workflows/README.md.", "The form of a dossier is described in workflows/README.md."), problem);
        }
    }

    private static async Task<IReadOnlyList<SuppliedFile>> FilesAsync(string[]? given, CommandContext context, CancellationToken cancellation)
    {
        var files = new List<SuppliedFile>();
        foreach (var one in given ?? [])
        {
            if (one.Split('=', 2) is not [var role, var path] || !WireNames.TryParse<FileRole>(role, out var known))
                throw new CommandFailedException(context.Say($"--file : « {one} » n'est pas une pièce.", $"--file: '{one}' is no file of a dossier."), context.Say("Écrivez advertisement=affiche.pdf.", "Write advertisement=poster.pdf."));
            files.Add(new SuppliedFile(known, Path.GetFileName(path), await InputFile.ReadAsync(path, context, cancellation)));
        }
        return files;
    }
}
