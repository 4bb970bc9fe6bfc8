using System.CommandLine;
using AdControl.Cli.Shell;
using AdControl.Law;
using AdControl.Rules;

namespace AdControl.Cli.Rules;

/// <summary><c>adcontrol rules show</c>.</summary>
internal static class RulesShowCommand
{
    public static Command Build(CommandContext context)
    {
        var rules = RulesFolder.Option(context);
        var id = new Argument<string>("id") { HelpName = "ID", Description = context.Say("l'identifiant, par exemple GP-31", "the identifier, such as GP-31") };
        var command = new TaughtCommand("show")
        {
            Description = context.Say("montre une règle en entier", "shows a rule in full"),
            Examples = [("adcontrol rules show GP-31", context.Say("ce qu'elle demande, à qui, depuis quand, d'après quel texte", "what it demands, of whom, since when, by which text"))],
        };
        command.Add(id);
        command.Add(rules);
        command.SetAction(parsed => Run(parsed.GetValue(id)!, parsed.GetValue(rules), context));
        return command;
    }

    private static int Run(string id, string? folder, CommandContext context)
    {
        if (RulesFolder.Load(folder, context) is not { } pack) return ExitCode.Failure;
        var versions = pack.Find(id);
        if (versions.Count == 0) return ShowOfDecisions(id, pack, context);
        var page = new RulePage(context, pack);
        foreach (var version in versions) page.Write(version);
        return ExitCode.Success;
    }

    private static int ShowOfDecisions(string id, RulePack pack, CommandContext context)
    {
        if (RulesFolder.Decisions(pack, context) is not { } wording) return ExitCode.Failure;
        var versions = wording.Find(id);
        if (versions.Count == 0) throw Unknown(id, pack.NearestId(id) ?? NearestName.Of(id, wording.Rules.Select(r => r.Id)), context);
        foreach (var version in versions) DecisionRulePage.Write(version, context);
        return ExitCode.Success;
    }

    public static CommandFailedException Unknown(string id, string? near, CommandContext context) => new(
        context.Say($"il n'y a pas de règle « {id} ».", $"there is no rule '{id}'."),
        near is null ? context.Say("« adcontrol rules list » les nomme toutes.", "'adcontrol rules list' names them all.") : context.Say($"Vouliez-vous dire « {near} » ?", $"Did you mean '{near}'?"));
}
