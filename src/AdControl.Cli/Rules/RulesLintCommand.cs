using System.CommandLine;
using AdControl.Cli.Shell;
using AdControl.Law.Linting;
using AdControl.Rules;

namespace AdControl.Cli.Rules;

/// <summary><c>adcontrol rules lint</c>.</summary>
internal static class RulesLintCommand
{
    public static Command Build(CommandContext context)
    {
        var rules = RulesFolder.Option(context);
        var strict = new Option<bool>("--strict") { Description = context.Say("les avertissements échouent aussi", "warnings fail too") };
        var command = new TaughtCommand("lint")
        {
            Description = context.Say("cherche les règles non citées, non datées, non essayées ou hors d'atteinte", "finds uncited, undated, untested or unreachable rules"),
            Examples = [("adcontrol rules lint --rules rules", context.Say("tous les problèmes de tous les fichiers, en une fois", "every problem of every file, at once"))],
        };
        command.Add(rules);
        command.Add(strict);
        command.SetAction(parsed => Run(RulesFolder.Of(parsed.GetValue(rules)), parsed.GetValue(strict), context));
        return command;
    }

    private static int Run(string folder, bool isStrict, CommandContext context)
    {
        var problems = RuleLint.Check(folder);
        foreach (var problem in problems) context.Out.WriteLine(problem.Format());
        var errors = problems.Count(p => p.Severity == ProblemSeverity.Error);
        var warnings = problems.Count - errors;
        context.Out.WriteLine(context.Say($"{errors} erreur(s), {warnings} avertissement(s).", $"{errors} error(s), {warnings} warning(s)."));
        return errors > 0 || (isStrict && warnings > 0) ? ExitCode.Findings : ExitCode.Success;
    }
}
