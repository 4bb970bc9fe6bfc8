using System.CommandLine;
using AdControl.Cases;
using AdControl.Cases.Scenarios;
using AdControl.Cli.Mail;
using AdControl.Cli.Shell;
using AdControl.Storage;
using AdControl.Workflows.Simulation;

namespace AdControl.Cli.Cases;

/// <summary><c>adcontrol simulate</c>: a lawyer's question is answered by running it.</summary>
internal static class SimulateCommand
{
    public static Command Build(CommandContext context)
    {
        var file = new Argument<string>("scenario") { Description = context.Say("fichier du scénario", "the scenario's file") };
        var output = new Option<string?>("--out")
        {
            Description = context.Say("dossier neuf où garder base, dossiers et actes (sinon rien n'est gardé)", "fresh folder in which database, files and acts are kept (else nothing is)"),
            HelpName = context.Say("DOSSIER", "DIR"),
        };
        var command = new TaughtCommand("simulate")
        {
            Examples = [("adcontrol simulate silence.json", context.Say("déroule le scénario et dit la première attente déçue", "plays the scenario and tells the first expectation not met"))],
            Notes = [context.Say("L'horloge est simulée ; la base est neuve. Code 1 : une attente n'est pas satisfaite.", "The clock is simulated; the store is fresh. Exit code 1: an expectation is not met.")],
        };
        command.Add(file);
        command.Add(output);
        var options = CaseOptions.AddTo(command, context);
        command.SetAction((parsed, cancellation) => RunAsync(parsed, parsed.GetValue(file)!, parsed.GetValue(output), options, context, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, string file, string? output, CaseOptions options, CommandContext context, CancellationToken cancellation)
    {
        var scenario = await ReadAsync(file, context, cancellation);
        var temporary = output is null ? Directory.CreateTempSubdirectory("adcontrol-simulation-") : null;
        try
        {
            var folder = temporary?.FullName ?? Path.GetFullPath(output!);
            CheckFresh(folder, context);
            var clock = new SimulatedClock(scenario.Start);
            if (options.Office(parsed, folder, clock) is not { } office) return ExitCode.Failure;
            return await PlayAsync(scenario, office, options.Connection(parsed), clock, Path.GetDirectoryName(Path.GetFullPath(file))!, output is not null, context, cancellation);
        }
        catch (ScenarioUnreadableException problem)
        {
            throw new CommandFailedException(problem.Say(context.Language), null, problem);
        }
        finally
        {
            temporary?.Delete(recursive: true);
        }
    }

    private static async Task<int> PlayAsync(
        Scenario scenario, CaseOfficeOptions options, string? connection, SimulatedClock clock, string folder, bool isKept, CommandContext context, CancellationToken cancellation)
    {
        await using var database = connection is not null ? CaseDatabase.Postgres(connection) : isKept ? CaseDatabase.Sqlite(options.DataFolder) : null;
        using var office = database is null ? CaseOffice.InMemory(options) : await CaseOffice.OpenAsync(options, database, isSimulated: true);
        var runner = new ScenarioRunner(office, clock, folder) { Root = RootOf(folder) };
        var result = await runner.RunAsync(scenario, cancellation);
        if (scenario.Name.Length > 0) context.Line(scenario.Name);
        foreach (var line in result.Timeline) context.Line(line.In(context.Language));
        if (isKept) await KeepAsync(office, options.DataFolder, cancellation);
        if (isKept) context.Line(context.Say($"Conservé dans {options.DataFolder}.", $"Kept in {options.DataFolder}."));
        context.Out.WriteLine(result.Failure is { } failure
            ? context.Say($"ÉCHEC : étape {failure.Step} ({failure.Do}), {failure.What} : attendu {failure.Expected}, trouvé {failure.Found}", $"FAILED: {failure}")
            : context.Say($"Toutes les attentes sont satisfaites ({scenario.Steps.Count} étapes).", $"Every expectation is met ({scenario.Steps.Count} steps)."));
        return result.Failure is null ? ExitCode.Success : ExitCode.Findings;
    }

    // What people would have received lies beside the database: each case whole, each mail as a file.
    private static async Task KeepAsync(CaseOffice office, string folder, CancellationToken cancellation)
    {
        await MailJob.KeepAsync(office, folder, cancellation);
        await foreach (var one in office.Cases.AllAsync(new CaseQuery(), cancellation))
            await CaseExport.WriteAsync(office, one, Path.Combine(folder, "cases", one.Number ?? one.Id), cancellation);
    }

    private static async Task<Scenario> ReadAsync(string file, CommandContext context, CancellationToken cancellation)
    {
        var bytes = await InputFile.ReadAsync(file, context, cancellation);
        try
        {
            return ScenarioReader.Read(System.Text.Encoding.UTF8.GetString(bytes), file);
        }
        catch (ScenarioUnreadableException problem)
        {
            throw new CommandFailedException(problem.Say(context.Language), context.Say("Le format est décrit dans workflows/README.md.", "The format is described in workflows/README.md."), problem);
        }
    }

    // The folder of the scenario, or the one the command is run from when the scenario lies below it.
    private static string RootOf(string folder)
    {
        var current = Path.TrimEndingDirectorySeparator(Directory.GetCurrentDirectory());
        return folder == current || folder.StartsWith(current + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? current : folder;
    }

    private static void CheckFresh(string folder, CommandContext context)
    {
        if (File.Exists(Path.Combine(folder, CaseDatabase.FileName)))
            throw new CommandFailedException(context.Say($"{folder} contient déjà une base de dossiers.", $"{folder} has a database of cases already."), context.Say("Choisissez un dossier neuf.", "Choose a fresh folder."));
        Directory.CreateDirectory(folder);
    }
}
