using System.CommandLine;
using AdControl.Advertising;
using AdControl.Cli.Shell;
using AdControl.Documents;
using AdControl.Law;
using AdControl.Products;

namespace AdControl.Cli.Rules;

/// <summary><c>adcontrol rules explain</c>.</summary>
internal static class RulesExplainCommand
{
    public static Command Build(CommandContext context)
    {
        var options = new ExplainOptions(context);
        var command = new TaughtCommand("explain")
        {
            Description = context.Say("dit pourquoi une règle est respectée ou non par un document", "says why a document keeps a rule or not"),
            Examples = [("adcontrol rules explain GP-31 affiche.txt --audience public", context.Say("la condition, ses parties et leurs valeurs", "the condition, its parts and their values"))],
        };
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(parsed, options, context, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, ExplainOptions options, CommandContext context, CancellationToken cancellation)
    {
        if (RulesFolder.Load(parsed.GetValue(options.Rules), context) is not { } pack) return ExitCode.Failure;
        var id = parsed.GetValue(options.Id)!;
        if (pack.Find(id).Count == 0) throw RulesShowCommand.Unknown(id, pack.NearestId(id), context);
        var document = await ReadAsync(parsed.GetValue(options.File)!, context, cancellation);
        var request = RequestOf(pack.Find(id)[^1], parsed, options, context);
        using var register = request.Medicines.Count == 0 ? null : MedicineRegister.OpenExisting(context.DataFolder, context.Clock);
        var explained = new RuleExplainer(pack).Explain(id, document, request, new AdvertisementChecker(pack, register).MedicinesOf(request));
        foreach (var one in explained) Write(one, context);
        return ExitCode.Success;
    }

    private static async Task<DocumentText> ReadAsync(string path, CommandContext context, CancellationToken cancellation)
    {
        var bytes = await InputFile.ReadAsync(path, context, cancellation);
        try
        {
            return DocumentReader.Read(bytes, path == InputFile.StandardInput ? InputFile.StandardInputName : path, null, cancellation);
        }
        catch (DocumentUnreadableException problem)
        {
            var language = context.Language.WireName();
            throw new CommandFailedException($"{path}: {problem.MessageIn(language)}", problem.MendIn(language), problem);
        }
    }

    // What is not said is taken so that the rule applies: the question is why it ends as it does, not whether it is the right one to ask.
    private static CheckRequest RequestOf(LawRule rule, ParseResult parsed, ExplainOptions options, CommandContext context) => new()
    {
        Audience = parsed.GetValue(options.Audience) ?? (rule.Audiences.Count > 0 ? rule.Audiences[0] : Audience.Public),
        Product = parsed.GetValue(options.Product) ?? (rule.Products.Count > 0 ? rule.Products[0] : ProductKind.Medicine),
        Medium = parsed.GetValue(options.Medium) ?? (rule.Media.Count > 0 ? rule.Media[0] : null),
        DeviceClass = parsed.GetValue(options.DeviceClass),
        Medicines = parsed.GetValue(options.Medicines) ?? [],
        LawDate = parsed.GetValue(options.Date) ?? LegalTime.Today(context.Clock),
        Language = context.Language,
        Stages = [rule.Stage],
    };

    private static void Write(RuleExplanation explained, CommandContext context)
    {
        context.Out.WriteLine(explained.ToSentences(context.Language));
        foreach (var passage in explained.Passages)
            context.Out.WriteLine(context.Say($"  preuve, ligne {passage.Line} : « {passage.Text} »", $"  proof, line {passage.Line}: « {passage.Text} »"));
        foreach (var dismissed in explained.Dismissed)
            context.Out.WriteLine(context.Say($"  écarté ({dismissed.Reason}) : « {dismissed.Text} »", $"  dismissed ({dismissed.Reason}): « {dismissed.Text} »") + (dismissed.Cue.Length > 0 ? $" ← « {dismissed.Cue} »" : ""));
    }
}
