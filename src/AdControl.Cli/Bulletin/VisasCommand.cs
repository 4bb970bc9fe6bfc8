using System.CommandLine;
using System.Text.Json;
using AdControl.Bulletin;
using AdControl.Cli.Rules;
using AdControl.Cli.Shell;
using AdControl.Decisions;
using AdControl.Decisions.Facts;
using AdControl.Decisions.Wording;
using AdControl.Documents.Acts;
using AdControl.Law;

namespace AdControl.Cli.Bulletin;

/// <summary><c>adcontrol bulletin visas</c>: the periodic list of visas as one act.</summary>
internal static class VisasCommand
{
    public static Command Build(CommandContext context)
    {
        var file = new Argument<string>("visas") { HelpName = "VISAS.json", Description = context.Say("les visas : number, product, company, grantedOn, validUntil, isTacit", "the visas: number, product, company, grantedOn, validUntil, isTacit") };
        var from = DateOption.Of("--from", context.Say("premier jour de la période", "first day of the period"), context);
        var until = DateOption.Of("--until", context.Say("dernier jour de la période", "last day of the period"), context);
        var date = DateOption.Of("--date", context.Say("date de l'acte (sinon aujourd'hui)", "date of the act (else today)"), context);
        var reference = Required("--reference", "REF", context.Say("référence de la liste", "reference of the list"));
        var signatory = Required("--signatory", context.Say("« NOM, QUALITÉ »", "'NAME, QUALITY'"), context.Say("qui signe", "who signs"));
        var procedure = new Option<string>("--procedure") { DefaultValueFactory = _ => "visas", HelpName = "CODE", Description = context.Say("visa-gp, visa-pm ou visas (tous)", "visa-gp, visa-pm or visas (all)") };
        var output = Required("--out", context.Say("ACTE.json", "ACT.json"), context.Say("où écrire l'acte", "where to write the act"));
        from.Required = until.Required = true;
        var rules = RulesFolder.Option(context);
        var command = new TaughtCommand("visas")
        {
            Description = context.Say("écrit la liste des visas accordés pendant une période, comme un acte", "writes the list of visas granted in a period, as an act"),
            Examples = [("adcontrol bulletin visas visas.json --from 2026-04-01 --until 2026-04-30 --reference LV-2026-04 --signatory \"Camille Exemple, Directrice\" --out liste.json", context.Say("puis « bulletin compose liste.json --procedure visas »", "then 'bulletin compose liste.json --procedure visas'"))],
        };
        command.Add(file);
        foreach (var option in new Option[] { from, until, date, reference, signatory, procedure, output, rules }) command.Add(option);
        command.SetAction((parsed, _) => Task.FromResult(Run(context, parsed.GetValue(rules), new VisaListRequest
        {
            From = parsed.GetValue(from)!.Value,
            Until = parsed.GetValue(until)!.Value,
            Date = parsed.GetValue(date) ?? LegalTime.Today(context.Clock),
            Reference = parsed.GetRequiredValue(reference),
            Procedure = parsed.GetRequiredValue(procedure),
            Signatory = Signatory(parsed.GetRequiredValue(signatory), context),
        }, parsed.GetRequiredValue(file), parsed.GetRequiredValue(output))));
        return command;
    }

    private static int Run(CommandContext context, string? rules, VisaListRequest request, string file, string output)
    {
        if (RulesFolder.Load(rules, context) is not { } pack || RulesFolder.Decisions(pack, context) is not { } wording) return ExitCode.Failure;
        try
        {
            var act = VisaList.Compose(new DecisionDrafter(wording), request, Read(file, context));
            File.WriteAllText(output, ActJson.Write(act));
            context.Line($"{output}: {act.Title.Text}");
            return ExitCode.Success;
        }
        catch (BulletinRefusedException problem)
        {
            throw BulletinOptions.Failed(problem);
        }
        catch (WordingMissingException problem)
        {
            throw new CommandFailedException(problem.Message, null, problem);
        }
    }

    // The visas stand in the facts of a decision anyway: the same reader says what is wrong with them.
    private static IReadOnlyList<GrantedVisa> Read(string file, CommandContext context)
    {
        try
        {
            return DecisionFactsJson.Read($$"""{"procedure":"visas","kind":"list-of-visas","visas":{{File.ReadAllText(file)}}}""").Visas;
        }
        catch (JsonException problem)
        {
            throw new CommandFailedException(context.Say($"{file} n'est pas une liste de visas : {problem.Message}", $"{file} is no list of visas: {problem.Message}"), null, problem);
        }
    }

    private static SignatoryFacts Signatory(string text, CommandContext context) => text.Split(',', 2, StringSplitOptions.TrimEntries) is [{ Length: > 0 } name, { Length: > 0 } quality]
        ? new SignatoryFacts(name, quality)
        : throw new CommandFailedException(context.Say($"--signatory : « {text} » n'est pas « nom, qualité ».", $"--signatory: '{text}' is not 'name, quality'."));

    private static Option<string> Required(string name, string help, string description) => new(name) { Required = true, HelpName = help, Description = description };
}
