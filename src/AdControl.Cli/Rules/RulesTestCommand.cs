using System.CommandLine;
using AdControl.Cli.Shell;
using AdControl.Decisions.Wording;
using AdControl.Law;
using AdControl.Law.Testing;

namespace AdControl.Cli.Rules;

/// <summary><c>adcontrol rules test</c>.</summary>
internal static class RulesTestCommand
{
    public static Command Build(CommandContext context)
    {
        var rules = RulesFolder.Option(context);
        var only = new Option<string[]>("--rule")
        {
            Description = context.Say("seulement les cas de cette règle ; répétable", "only the cases of this rule; repeatable"),
            HelpName = "ID",
        };
        var all = new Option<bool>("--verbose") { Description = context.Say("montre aussi les cas réussis", "shows the cases that hold too") };
        var command = new TaughtCommand("test")
        {
            Description = context.Say("essaie les règles sur leurs cas", "tries the rules on their cases"),
            Examples =
            [
                ("adcontrol rules test --rules rules", context.Say("tous les cas", "all cases")),
                ("adcontrol rules test --rule GP-31 --verbose", context.Say("ceux d'une règle, un par un", "those of one rule, one by one")),
            ],
        };
        command.Add(rules);
        command.Add(only);
        command.Add(all);
        command.SetAction((parsed, cancellation) =>
            Task.FromResult(Run(parsed.GetValue(rules), parsed.GetValue(only) ?? [], parsed.GetValue(all), context, cancellation)));
        return command;
    }

    private static bool HasDecisions(RulePack pack, string[] only) =>
        Directory.Exists(Path.Combine(pack.Directory, "decisions")) && (only.Length == 0 || only.Any(id => pack.Find(id).Count == 0));

    private static int Run(string? folder, string[] only, bool showsAll, CommandContext context, CancellationToken cancellation)
    {
        if (RulesFolder.Load(folder, context) is not { } pack) return ExitCode.Failure;
        var cases = RuleCases.Of(pack);
        foreach (var problem in cases.Problems) context.Error.WriteLine(problem.Format());
        var decisions = new Lazy<DecisionPack?>(() => RulesFolder.Decisions(pack, context));
        foreach (var id in only.Where(id => pack.Find(id).Count == 0 && decisions.Value?.Find(id).Count is null or 0))
            throw RulesShowCommand.Unknown(id, pack.NearestId(id), context);
        var chosen = only.Length == 0 ? cases : cases.Where(c => only.Contains(c.Rule, StringComparer.OrdinalIgnoreCase));
        var results = chosen.Run(pack, LegalTime.Today(context.Clock), context.Language, cancellation);
        var page = new CasePage(context);
        foreach (var result in results.Where(r => showsAll || !r.Holds)) page.Write(result);
        page.WriteSummary(results);
        var ofDecisions = !HasDecisions(pack, only) ? ExitCode.Success : decisions.Value is { } wording ? new DecisionCasePage(context).Run(wording, only, showsAll) : ExitCode.Failure;
        if (cases.Problems.Count > 0) return ExitCode.Failure;
        return results.All(r => r.Holds) ? ofDecisions : Math.Max(ofDecisions, ExitCode.Findings);
    }
}
