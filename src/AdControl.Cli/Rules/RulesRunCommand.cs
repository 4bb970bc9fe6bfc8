using System.CommandLine;
using System.Text;
using AdControl.Cli.Shell;
using AdControl.Rules.Running;

namespace AdControl.Cli.Rules;

/// <summary><c>adcontrol rules run</c>: any RulesEngine file on JSON inputs, as RulesEngine itself runs it.</summary>
internal static class RulesRunCommand
{
    public static Command Build(CommandContext context)
    {
        var options = new RunOptions(context);
        var command = new TaughtCommand("run")
        {
            Description = context.Say("évalue un fichier RulesEngine sur des données JSON", "evaluates a RulesEngine file on JSON inputs"),
            Examples =
            [
                ("adcontrol rules run regles.json --input campagne=@campagne.json", context.Say("une donnée nommée, lue dans un fichier", "a named input, read from a file")),
                ("adcontrol rules run regles.json --workflow visa --input 'a={\"Age\": 17}' --format json", context.Say("un jeu de règles parmi plusieurs, donnée en ligne", "one rule set of several, the input inline")),
                ("adcontrol rules run --batch cas.jsonl --format jsonl", context.Say("un cas par ligne, une réponse par ligne", "a case a line, an answer a line")),
            ],
            Notes =
            [
                context.Say(
                    "Le code de sortie est 0 dès que les règles ont été évaluées, qu'elles réussissent ou non : le résultat le dit règle par règle. Il est 2 quand le fichier ne se charge pas.",
                    "The exit code is 0 once the rules were evaluated, whether they succeed or not: the result says so rule by rule. It is 2 when the file does not load."),
            ],
        };
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(parsed, options, context, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, RunOptions options, CommandContext context, CancellationToken cancellation)
    {
        var file = parsed.GetValue(options.File);
        var batch = parsed.GetValue(options.Batch);
        if ((file is null) == (batch is null))
            throw new CommandFailedException(context.Say("donnez un fichier de règles, ou --batch.", "give a rule file, or --batch."));
        return batch is null ? await RunOneAsync(file!, parsed, options, context, cancellation) : await RunBatchAsync(batch, context, cancellation);
    }

    private static async Task<int> RunBatchAsync(string path, CommandContext context, CancellationToken cancellation)
    {
        var text = await ReadTextAsync(path, context, cancellation);
        foreach (var answer in RuleRunner.RunBatch(text.Split('\n')))
        {
            cancellation.ThrowIfCancellationRequested();
            context.Out.WriteLine(answer);
        }
        return ExitCode.Success;
    }

    private static async Task<int> RunOneAsync(string file, ParseResult parsed, RunOptions options, CommandContext context, CancellationToken cancellation)
    {
        var inputs = new List<KeyValuePair<string, string>>();
        foreach (var input in parsed.GetValue(options.Inputs) ?? []) inputs.Add(await InputAsync(input, context, cancellation));
        var settings = parsed.GetValue(options.Settings) is { } given ? await ValueAsync(given, context, cancellation) : null;
        var run = RuleRunner.Run(await ReadTextAsync(file, context, cancellation), file, parsed.GetValue(options.Set), inputs, settings);
        context.Out.WriteLine(parsed.GetValue(options.Format) is "json" or "jsonl" ? run.ToJson() : run.ToText());
        return run.LoadError is null ? ExitCode.Success : ExitCode.Failure;
    }

    private static async Task<KeyValuePair<string, string>> InputAsync(string written, CommandContext context, CancellationToken cancellation)
    {
        var equals = written.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0)
            throw new CommandFailedException(
                context.Say($"--input « {written} » n'a pas de nom.", $"--input '{written}' has no name."),
                context.Say("Écrivez --input nom=@fichier.json ou --input 'nom={…}'.", "Write --input name=@file.json or --input 'name={…}'."));
        return KeyValuePair.Create(written[..equals], await ValueAsync(written[(equals + 1)..], context, cancellation));
    }

    private static async Task<string> ValueAsync(string written, CommandContext context, CancellationToken cancellation) =>
        written.StartsWith('@') ? await ReadTextAsync(written[1..], context, cancellation) : written;

    private static async Task<string> ReadTextAsync(string path, CommandContext context, CancellationToken cancellation) =>
        Encoding.UTF8.GetString(await InputFile.ReadAsync(path, context, cancellation)).TrimStart('\uFEFF');
}
