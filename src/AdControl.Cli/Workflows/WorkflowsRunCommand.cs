using System.CommandLine;
using System.Globalization;
using AdControl.Cli.Shell;
using AdControl.Workflows.Running;
using AdControl.Workflows.Simulation;
using AdControl.Workflows.Values;

namespace AdControl.Cli.Workflows;

/// <summary><c>adcontrol workflows run</c>: a workflow on a simulated clock.</summary>
internal static class WorkflowsRunCommand
{
    public static Command Build(CommandContext context)
    {
        var files = new Argument<string[]>("file") { Arity = ArgumentArity.ZeroOrMore, Description = context.Say("la définition à exécuter, puis ses enfants", "the definition to run, then its children") };
        var inputs = Many("--input", context.Say("une entrée : nom=valeur (JSON, sinon texte)", "an input: name=value (JSON, else text)"));
        var answers = Many("--answer", context.Say("la réponse à une tâche : tâche=résultat, dans l'ordre", "the answer to a task: task=result, in order"));
        var events = Many("--event", context.Say("un événement publié : nom[=contenu]", "an event that is published: name[=payload]"));
        var advances = Many("--advance", context.Say("avance l'horloge : j.hh:mm:ss", "moves the clock: d.hh:mm:ss"));
        var until = new Option<string?>("--until") { Description = context.Say("avance l'horloge jusqu'à cette date à la fin", "moves the clock to this date at the end") };
        var batch = new Option<string?>("--batch") { Description = context.Say("un cas par ligne (JSON)", "a case a line (JSON)") };
        var asIs = new Option<bool>("--as-is") { Description = context.Say("exécute malgré les erreurs de validation, comme le ferait Elsa (défaut de --batch)", "runs in spite of validation errors, as Elsa would (the default of --batch)") };
        var strict = new Option<bool>("--strict") { Description = context.Say("refuse les définitions qui ne pourraient être publiées (défaut hors de --batch)", "refuses definitions that could not be published (the default without --batch)") };
        var format = new Option<string>("--format") { Description = "text, json, jsonl", DefaultValueFactory = _ => "text" };
        format.AcceptOnly(context, "text", "json", "jsonl");
        var command = new TaughtCommand("run")
        {
            Description = context.Say("exécute une définition sur une horloge simulée et montre ce qui se passe", "runs a definition on a simulated clock and shows what happens"),
            Examples =
            [
                ("adcontrol workflows run visa.json --input RiskScore=80 --answer legal.visa-review=approve", context.Say("un cas", "one case")),
                ("adcontrol workflows run --batch cases.jsonl --format jsonl", context.Say("une réponse par ligne", "an answer a line")),
            ],
        };
        foreach (var option in new Option[] { inputs, answers, events, advances, until, batch, asIs, strict, format }) command.Add(option);
        command.Add(files);
        command.SetAction((parsed, cancellation) => parsed.GetValue(batch) is { } path
            ? WorkflowBatch.RunAsync(path, parsed.GetValue(strict), context, cancellation)
            : RunAsync(parsed.GetValue(files) ?? [], () => Plan(parsed.GetValue(inputs), parsed.GetValue(answers), parsed.GetValue(events), parsed.GetValue(advances), parsed.GetValue(until), context), parsed.GetValue(format)!, parsed.GetValue(asIs) && !parsed.GetValue(strict), context, cancellation));
        return command;
    }

    private static Option<string[]> Many(string name, string description) => new(name) { Description = description, Arity = ArgumentArity.ZeroOrMore };

    private static async Task<int> RunAsync(string[] paths, Func<SimulationCase> plan, string format, bool isAsIs, CommandContext context, CancellationToken cancellation)
    {
        if (paths.Length == 0) throw new CommandFailedException(context.Say("Aucune définition n'est nommée.", "No definition is named."), context.Say("Nommez un fichier, ou --batch.", "Name a file, or --batch."));
        var files = await WorkflowFiles.ReadAsync(paths, context, cancellation);
        foreach (var problem in files.Problems) context.Error.WriteLine(problem.Format());
        if (isAsIs ? files.IsUnreadable || files.Definitions.Count == 0 : files.HasErrors) return Refused(files, isAsIs, context);
        var run = new WorkflowSimulation(files.Library);
        run.Play(files.Definitions[0].DefinitionId, plan());
        if (format == "text") WorkflowTimeline.Write(run, context);
        else context.Out.WriteLine(WorkflowBatch.Answer(files.Definitions[0].DefinitionId, run).ToJson());
        return run.Instance.SubStatus == WorkflowSubStatus.Faulted ? ExitCode.Findings : ExitCode.Success;
    }

    private static int Refused(WorkflowFiles files, bool isAsIs, CommandContext context)
    {
        if (!isAsIs && !files.IsUnreadable) context.Error.WriteLine(context.Say("Elle ne peut être publiée, donc pas exécutée ; --as-is l'exécute quand même.", "It cannot be published and is not run; --as-is runs it all the same."));
        return ExitCode.Failure;
    }

    private static SimulationCase Plan(string[]? inputs, string[]? answers, string[]? events, string[]? advances, string? until, CommandContext context) => new()
    {
        Inputs = WorkflowValue.Of((inputs ?? []).Select(Pair).Select(p => KeyValuePair.Create(p.Name, p.Value))),
        Answers = [.. (answers ?? []).Select(Pair)],
        Events = [.. (events ?? []).Select(Pair)],
        Advances = [.. (advances ?? []).Select(a => TimeSpan.TryParse(a, CultureInfo.InvariantCulture, out var span) ? span : throw Wrong(a, "1.00:00:00", context))],
        Until = until is null ? null : DateTimeOffset.TryParse(until, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : throw Wrong(until, "2026-03-01", context),
    };

    private static CommandFailedException Wrong(string given, string expected, CommandContext context) =>
        new(context.Say($"« {given} » ne peut être lu.", $"'{given}' cannot be read."), context.Say($"Écrivez par exemple {expected}.", $"Write, for example, {expected}."));

    /// <summary>A name and a value, written <c>name=value</c>; the value is JSON, else text.</summary>
    internal static (string Name, WorkflowValue Value) Pair(string text)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        return at < 0 ? (text, WorkflowValue.Null) : (text[..at], Value(text[(at + 1)..]));
    }

    private static WorkflowValue Value(string text)
    {
        try
        {
            return WorkflowValue.FromJson(text);
        }
        catch (FormatException)
        {
            return WorkflowValue.Of(text);
        }
    }
}
