using System.CommandLine;
using System.Runtime.InteropServices;
using AdControl.Cases;
using AdControl.Cli.Mail;
using AdControl.Cli.Rules;
using AdControl.Cli.Shell;
using AdControl.Cli.Workflows;
using AdControl.Requests;
using AdControl.Storage;
using AdControl.Storage.Cases;

namespace AdControl.Cli.Worker;

/// <summary><c>adcontrol worker</c>: a node that carries out what is due in the case database.</summary>
internal static class WorkerCommand
{
    public static Command Build(CommandContext context)
    {
        var options = new Settings(
            DatabaseOption.Of(context),
            RulesFolder.Option(context),
            new("--workflows") { Description = context.Say("seulement les définitions de ce dossier, sans les actes des dossiers (sinon les procédures du programme)", "only the definitions of this folder, without what code does on cases (else the program's procedures)"), HelpName = context.Say("DOSSIER", "DIR") },
            new("--once") { Description = context.Say("fait ce qui est dû maintenant, puis s'arrête", "does what is due now, then stops") },
            new("--drafts") { Description = context.Say("exécute aussi les versions non publiées", "runs versions that are not published, too") },
            new("--lease") { Description = context.Say("secondes pendant lesquelles les autres nœuds laissent ce que celui-ci a pris (30)", "seconds for which other nodes leave alone what this one has taken (30)"), HelpName = "N" },
            new("--allow-host") { Description = context.Say("hôte que les procédures peuvent interroger, répétable ; aucun sinon", "host that procedures may send requests to, repeatable; none otherwise"), HelpName = context.Say("HÔTE", "HOST"), Arity = ArgumentArity.ZeroOrMore });
        var command = new TaughtCommand("worker")
        {
            Examples =
            [
                ("adcontrol worker", context.Say("un nœud sur la base du dossier de données, jusqu'à Ctrl-C", "a node on the database of the data folder, until Ctrl-C")),
                ("adcontrol worker --db \"Host=db;Database=adcontrol;Username=adcontrol\"", context.Say("un nœud parmi d'autres", "one node among several")),
                ("adcontrol worker --once", context.Say("échéances, messages et relances dus maintenant", "timers, messages and reminders due now")),
            ],
            Notes = [context.Say("Un nœud qui s'arrête finit ce qu'il a commencé ; ce qu'un nœud tué avait pris est repris par un autre à la fin de son bail.", "A node that stops finishes what it has begun; what a killed node had taken is taken over when its lease ends.")],
        };
        foreach (var option in new Option[] { options.Database, options.Rules, options.Workflows, options.Once, options.Drafts, options.Lease, options.Hosts }) command.Add(option);
        command.SetAction((parsed, cancellation) => RunAsync(options, parsed, context, cancellation));
        return command;
    }

    private sealed record Settings(Option<string?> Database, Option<string?> Rules, Option<string> Workflows, Option<bool> Once, Option<bool> Drafts, Option<string> Lease, Option<string[]> Hosts);

    private static async Task<int> RunAsync(Settings options, ParseResult parsed, CommandContext context, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        // The shell gives a command a moment and then ends it; a worker finishes its steps first.
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Stop(signal, stop));
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Stop(signal, stop));
        var library = parsed.GetValue(options.Workflows) is { } folder ? ProceduresFolder.Load(folder, parsed.GetValue(options.Drafts), context) : null;
        return await DatabaseOption.OpenAsync(parsed.GetValue(options.Database), context, async database =>
        {
            if (Lease(parsed.GetValue(options.Lease), context) is { } lease) database.Lease = lease;
            await database.MigrateAsync(stop.Token);
            using var office = library is null ? await OfficeAsync(parsed.GetValue(options.Rules), database, context) : null;
            if (library is null && office is null) return ExitCode.Failure;
            await using var worker = office is null ? CaseWorker.Of(database, library!) : CaseWorker.Of(database, office);
            using var sender = new RequestSender(Hosts(parsed.GetValue(options.Hosts) ?? []));
            worker.Host.SendHttp = sender.SendAsync;
            return await WorkAsync(worker, database, parsed.GetValue(options.Once), context, stop.Token);
        });
    }

    private static async Task<CaseOffice?> OfficeAsync(string? rules, CaseDatabase database, CommandContext context)
    {
        if (RulesFolder.Load(rules, context) is not { } pack) return null;
        return await CaseOffice.OpenAsync(new CaseOfficeOptions(pack, ProceduresFolder.Catalogue([], context), context.DataFolder, context.Clock), database);
    }

    private static List<AllowedHost> Hosts(string[] texts)
    {
        try
        {
            return [.. texts.Select(AllowedHost.Parse)];
        }
        catch (FormatException problem)
        {
            throw new CommandFailedException(problem.Message, cause: problem) { Code = "host" };
        }
    }

    private static void Stop(PosixSignalContext signal, CancellationTokenSource stop)
    {
        signal.Cancel = true;
        stop.Cancel();
    }

    private static async Task<int> WorkAsync(CaseWorker worker, CaseDatabase database, bool isOnce, CommandContext context, CancellationToken stop)
    {
        worker.Host.PutOff = (claim, problem) => Say(context.Error, context, $"« {claim.Key} » remis à plus tard : {problem.Message}", $"'{claim.Key}' put off: {problem.Message}");
        worker.Node.Trouble = problem => Say(context.Error, context, $"la base ne répond pas : {problem.Message}", $"the database does not answer: {problem.Message}");
        worker.Host.Deliver = WorkerDelivery.To(context, worker.Host.Deliver);
        Say(context.Out, context, $"{worker.Name} travaille sur {database.Name}.", $"{worker.Name} works on {database.Name}.");
        if (isOnce)
        {
            await worker.Node.RunOnceAsync(stop);
            await MailJob.RunAsync(database, context, stop);
        }
        else await RunAsync(worker, database, context, stop);
        Say(context.Out, context, $"{worker.Node.Done} échéance(s) et message(s).", $"{worker.Node.Done} timer(s) and message(s).");
        return ExitCode.Success;
    }

    private static async Task RunAsync(CaseWorker worker, CaseDatabase database, CommandContext context, CancellationToken stop)
    {
        await using var jobs = await RecurringJobs.StartAsync(
            database, [.. worker.Jobs(), MailJob.Of(database, context)], (name, problem) => Say(context.Error, context, $"la tâche « {name} » a échoué : {problem.Message}", $"the job '{name}' failed: {problem.Message}"), stop);
        await worker.Node.RunAsync(stop);
    }

    private static void Say(TextWriter to, CommandContext context, string french, string english)
    {
        lock (to)
        {
            to.WriteLine(context.Say(french, english));
            to.Flush();
        }
    }

    private static TimeSpan? Lease(string? text, CommandContext context)
    {
        if (text is null) return null;
        return int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= 3600
            ? TimeSpan.FromSeconds(seconds)
            : throw new CommandFailedException(context.Say($"« {text} » n'est pas une durée de bail : un nombre de secondes, de 1 à 3600.", $"'{text}' is no lease: a number of seconds from 1 to 3600."));
    }
}
