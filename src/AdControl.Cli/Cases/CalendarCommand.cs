using System.CommandLine;
using AdControl.Cli.Rules;
using AdControl.Cli.Shell;
using AdControl.Law;

namespace AdControl.Cli.Cases;

/// <summary><c>adcontrol calendar</c>: the deposit periods, and the decisions due after them.</summary>
internal static class CalendarCommand
{
    private static readonly string[] s_types = ["GP", "PM"];

    public static Command Build(CommandContext context) => new("calendar") { List(context), Check(context) };

    private static Command List(CommandContext context)
    {
        var year = new Option<int?>("--year") { Description = context.Say("seulement cette année", "only this year"), HelpName = context.Say("ANNÉE", "YEAR") };
        var type = new Option<string?>("--type") { Description = context.Say("GP ou PM", "GP or PM"), HelpName = "GP|PM" };
        type.AcceptOnly(context, s_types);
        var rules = RulesFolder.Option(context);
        var command = new Command("list", context.Say("les périodes de dépôt et leurs échéances", "the deposit periods and what is due after them")) { year, type, rules };
        command.SetAction(parsed =>
        {
            if (RulesFolder.Load(parsed.GetValue(rules), context) is not { } pack) return ExitCode.Failure;
            foreach (var one in pack.Calendar.Years.OrderBy(y => y.Year).Where(y => parsed.GetValue(year) is not { } wanted || y.Year == wanted))
                WriteYear(pack.Calendar, one, parsed.GetValue(type), context);
            return ExitCode.Success;
        });
        return command;
    }

    private static void WriteYear(DepositCalendar calendar, CalendarYear year, string? type, CommandContext context)
    {
        foreach (var period in year.Periods.Where(p => type is null || p.Type == type).OrderBy(p => p.Opens))
        {
            var mark = period.Confidence == Confidence.Unconfirmed ? context.Say("  non confirmé", "  unconfirmed") : "";
            context.Line(context.Say(
                $"{period.Type}  {period.Opens:yyyy-MM-dd} → {period.Closes:yyyy-MM-dd}  décision {CasePage.Day(calendar.DueAfter(period.Type, period.Closes))}{mark}",
                $"{period.Type}  {period.Opens:yyyy-MM-dd} → {period.Closes:yyyy-MM-dd}  decision {CasePage.Day(calendar.DueAfter(period.Type, period.Closes))}{mark}"));
        }
        foreach (var missing in s_types.Where(t => (type is null || t == type) && !year.CompleteTypes.Contains(t)))
            context.Line(context.Say($"{missing}  {year.Year} : calendrier incomplet", $"{missing}  {year.Year}: the calendar is not complete"));
    }

    private static Command Check(CommandContext context)
    {
        var rules = RulesFolder.Option(context);
        var command = new Command("check", context.Say("compare les calendriers avec ce que la loi en exige", "compares the calendars with what the law demands of them")) { rules };
        command.SetAction(parsed =>
        {
            if (RulesFolder.Load(parsed.GetValue(rules), context) is not { } pack) return ExitCode.Failure;
            var problems = CalendarChecks.Of(pack);
            foreach (var problem in problems) context.Line(problem.In(context.Language));
            context.Line(context.Say($"{problems.Count} problème(s).", $"{problems.Count} problem(s)."));
            return problems.Count == 0 ? ExitCode.Success : ExitCode.Findings;
        });
        return command;
    }
}
