using System.CommandLine;
using AdControl.Cases;
using AdControl.Cli.Shell;
using AdControl.Law;

namespace AdControl.Cli.Cases;

/// <summary><c>adcontrol clock</c>: when a case must be decided, why, and what would change if something were answered.</summary>
internal static class ClockCommand
{
    public static Command Build(CommandContext context)
    {
        var name = CaseOptions.Case(context);
        var answered = DateOption.Of("--if-answered", context.Say("et si le demandeur répondait ce jour-là ?", "and if the applicant answered on that day?"), context);
        var command = new TaughtCommand("clock")
        {
            Examples = [("adcontrol clock GP-2026-00001 --if-answered 2026-04-15", context.Say("ce que changerait une réponse ce jour-là", "what an answer on that day would change"))],
        };
        command.Add(name);
        command.Add(answered);
        var options = CaseOptions.AddTo(command, context);
        command.SetAction((parsed, cancellation) => options.RunAsync(parsed, async office =>
        {
            var one = await office.Desk.FindAsync(parsed.GetValue(name)!, cancellation);
            Write(office, one, parsed.GetValue(answered), context);
            return ExitCode.Success;
        }));
        return command;
    }

    private static void Write(CaseOffice office, Case one, DateOnly? answered, CommandContext context)
    {
        context.Line($"{one.Number ?? one.Id}  {CaseNames.Of(one.State).In(context.Language)}");
        if (WhatIf.IsDecided(one)) context.Line(one.Clock is { } past ? context.Say($"  Décidé : le délai, qui courait jusqu'au {past.DueDate:yyyy-MM-dd}, ne compte plus.", $"  Decided: the clock, which ran to {past.DueDate:yyyy-MM-dd}, no longer counts.") : context.Say("  Décidé : aucun délai ne court.", "  Decided: no clock runs."));
        else if (one.Clock is not { } clock) context.Line(context.Say("  Aucun délai ne court.", "  No clock runs."));
        else WriteClock(clock, context);
        if (one.ObservationsUntil is { } observations) context.Line(context.Say($"  Observations jusqu'au {observations:yyyy-MM-dd}", $"  Observations until {observations:yyyy-MM-dd}"));
        if (one.SuspendedFrom is { } from) context.Line(context.Say($"  Suspendu depuis le {from:yyyy-MM-dd}, jusqu'au {CasePage.Day(one.SuspendedUntil)}", $"  Suspended since {from:yyyy-MM-dd}, until {CasePage.Day(one.SuspendedUntil)}"));
        if (one.ValidUntil is { } until) context.Line(context.Say($"  Valable du {CasePage.Day(one.ValidFrom)} au {until:yyyy-MM-dd}", $"  Valid from {CasePage.Day(one.ValidFrom)} to {until:yyyy-MM-dd}"));
        if (answered is { } day) context.Line("  " + WhatIf.Answered(office, one, day).In(context.Language));
    }

    private static void WriteClock(CaseClock clock, CommandContext context)
    {
        if (clock.Opens is { } opens) context.Line(context.Say($"  Période de dépôt {clock.Calendar} du {opens:yyyy-MM-dd} au {clock.Closes:yyyy-MM-dd}", $"  Deposit period {clock.Calendar} from {opens:yyyy-MM-dd} to {clock.Closes:yyyy-MM-dd}"));
        context.Line(context.Say($"  Délai : {clock.Delay} ({clock.DelayParameter}) à compter du {clock.StartsOn:yyyy-MM-dd}", $"  Delay: {clock.Delay} ({clock.DelayParameter}) from {clock.StartsOn:yyyy-MM-dd}"));
        context.Line(context.Say($"  Décision signée au plus tard le {clock.DueDate:yyyy-MM-dd}", $"  Decision signed by {clock.DueDate:yyyy-MM-dd}"));
        if (clock.WarnAt is { } warn) context.Line(context.Say($"  Alerte de l'unité le {LegalTime.DayOf(warn):yyyy-MM-dd}", $"  The unit is warned on {LegalTime.DayOf(warn):yyyy-MM-dd}"));
        var effect = clock.Silence switch { "grants" => context.Say("vaut acceptation", "grants"), "refuses" => context.Say("vaut refus", "refuses"), _ => context.Say("ne vaut rien", "does nothing") };
        context.Line(context.Say($"  Le silence {effect} le {LegalTime.Local(clock.SilenceAt):yyyy-MM-dd} à 00:00", $"  Silence {effect} on {LegalTime.Local(clock.SilenceAt):yyyy-MM-dd} at 00:00"));
        foreach (var note in clock.Notes) context.Line("  ! " + note);
    }
}
