using System.Globalization;
using AdControl.Advertising;
using AdControl.Cli.Shell;

namespace AdControl.Cli.Check;

/// <summary>Says that the rules do not hold the law of a date, and which dates they hold.</summary>
internal static class LawDateMessage
{
    public static CommandFailedException Of(LawDateOutsideException problem, CommandContext context)
    {
        var message = context.Say(
            $"les règles ne contiennent pas le droit applicable au {Day(problem.LawDate)} : rien ne peut être jugé.",
            $"the rules do not hold the law of {Day(problem.LawDate)}: nothing can be judged.");
        return new CommandFailedException(message, Mend(problem, context), problem) { Code = "law-date-outside" };
    }

    private static string Mend(LawDateOutsideException problem, CommandContext context)
    {
        if (problem.First is not { } first)
            return context.Say("Elles n'ont aucune règle pour ce public et ce produit : vérifiez --audience, --product et --rules.", "They have no rule for this audience and product: check --audience, --product and --rules.");
        return problem.Last is { } last
            ? context.Say($"Elles valent du {Day(first)} au {Day(last)} : donnez une date de cette période.", $"They hold from {Day(first)} to {Day(last)}: give a date of that time.")
            : context.Say($"Elles valent depuis le {Day(first)} : donnez une date à partir de ce jour.", $"They hold since {Day(first)}: give that day or a later one.");
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
