using System.CommandLine;
using System.Globalization;

namespace AdControl.Cli.Shell;

/// <summary>Options whose value is a day.</summary>
internal static class DateOption
{
    /// <summary>An option that takes a day written <c>YYYY-MM-DD</c>; null when it is not given.</summary>
    public static Option<DateOnly?> Of(string name, string description, CommandContext context) => new(name)
    {
        Description = description,
        HelpName = context.Say("AAAA-MM-JJ", "YYYY-MM-DD"),
        CustomParser = result =>
        {
            var typed = result.Tokens[^1].Value;
            if (TryParse(typed, out var date)) return date;
            result.AddError(Refusal(typed, name, context));
            return null;
        },
    };

    public static bool TryParse(string typed, out DateOnly date) =>
        DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    public static string Refusal(string typed, string name, CommandContext context) => context.Say(
        $"{name} : « {typed} » n'est pas une date ; écrivez-la comme 2026-11-24.",
        $"{name}: '{typed}' is not a date; write it as 2026-11-24.");
}
