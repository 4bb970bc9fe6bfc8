using System.CommandLine;
using AdControl.Bulletin;
using AdControl.Cli.Shell;
using AdControl.Law.Linting;
using AdControl.Rules;

namespace AdControl.Cli.Rules;

/// <summary><c>adcontrol rules lint</c>.</summary>
internal static class RulesLintCommand
{
    private const int Shown = 5;

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

    // One cause often shows in hundreds of places: the first ones say what to mend.
    private static void WriteFolded(IReadOnlyList<RuleProblem> problems, CommandContext context)
    {
        var seen = new Dictionary<(string, string), int>();
        foreach (var problem in problems)
        {
            var alike = (problem.Code, problem.Message);
            seen[alike] = seen.GetValueOrDefault(alike) + 1;
            if (seen[alike] <= Shown) context.Out.WriteLine(problem.Format());
        }
        foreach (var ((code, message), count) in seen.Where(pair => pair.Value > Shown))
            context.Out.WriteLine(context.Say($"… et {count - Shown} autres : {code}: {message}", $"… and {count - Shown} more of the same: {code}: {message}"));
    }

    private static int Run(string folder, bool isStrict, CommandContext context)
    {
        IReadOnlyList<RuleProblem> problems = [.. RuleLint.Check(folder), .. PublicationLint.Check(folder)];
        WriteFolded(problems, context);
        var errors = problems.Count(p => p.Severity == ProblemSeverity.Error);
        var warnings = problems.Count - errors;
        context.Out.WriteLine(context.Say($"{errors} erreur(s), {warnings} avertissement(s).", $"{errors} error(s), {warnings} warning(s)."));
        return errors > 0 || (isStrict && warnings > 0) ? ExitCode.Findings : ExitCode.Success;
    }
}
