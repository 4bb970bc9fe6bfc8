using AdControl.Law;

namespace AdControl.Cases;

/// <summary>Reckons the legal clock of a case from the parameters and calendars of a pack.</summary>
/// <remarks>The clock of a visa never stops; that of a device starts when its file is complete. Public holidays move nothing.</remarks>
internal sealed class ClockReckoning(RulePack pack)
{
    /// <summary>The clock of what was received, or was complete, at a moment.</summary>
    /// <exception cref="CaseRefusedException">A parameter the procedure names has no value on that day.</exception>
    public CaseClock Start(ProcedureClock rules, DateTimeOffset receivedAt, bool outOfPeriod = false)
    {
        var day = LegalTime.DayOf(receivedAt);
        var period = rules.Calendar is null || outOfPeriod ? null : pack.Calendar.PeriodOf(rules.Calendar, day);
        return period is not null ? InPeriod(rules, period, day) : Received(rules, day, outOfPeriod);
    }

    private CaseClock InPeriod(ProcedureClock rules, DepositPeriod period, DateOnly day)
    {
        var delay = Delay(rules.Delay, period.Closes);
        var published = pack.Calendar.Years.SelectMany(y => y.Overrides).FirstOrDefault(o => o.Type == period.Type && o.Closes == period.Closes);
        var due = published?.Due ?? delay.DueFrom(period.Closes.AddDays(1), MonthEnd.Clip);
        var clock = Of(rules, rules.Delay, delay, period.Closes.AddDays(1), due, day);
        return period.Confidence != Confidence.Unconfirmed ? clock with { Calendar = period.Type, Opens = period.Opens, Closes = period.Closes } : clock with
        {
            Calendar = period.Type,
            Opens = period.Opens,
            Closes = period.Closes,
            IsConfirmed = false,
            Notes = [.. clock.Notes, $"Les dates de la période du {period.Opens:dd/MM/yyyy} au {period.Closes:dd/MM/yyyy} ne sont pas confirmées."],
        };
    }

    private CaseClock Received(ProcedureClock rules, DateOnly day, bool outOfPeriod)
    {
        var isEstimated = rules.Calendar is not null && !outOfPeriod && pack.Calendar.IsOpen(rules.Calendar, day) is null;
        var parameter = rules.Calendar is null || isEstimated ? rules.Delay : rules.OutOfPeriodDelay ?? rules.Delay;
        var delay = Delay(parameter, day);
        var clock = Of(rules, parameter, delay, day, delay.DueFrom(day, MonthEnd.Clip), day);
        if (!isEstimated) return clock;
        return clock with
        {
            Calendar = rules.Calendar,
            IsConfirmed = false,
            IsEstimated = true,
            Notes = [.. clock.Notes, $"Le calendrier {rules.Calendar} de {day.Year} n'est pas complet : l'échéance est la plus proche possible."],
        };
    }

    private CaseClock Of(ProcedureClock rules, string parameter, StatutoryPeriod delay, DateOnly startsOn, DateOnly due, DateOnly day)
    {
        var silence = rules.SilenceParameter is { } id ? pack.Parameters.Text(id, day) ?? "" : rules.Silence;
        var unconfirmed = new[] { parameter, rules.SilenceParameter }.OfType<string>()
            .Where(p => pack.Parameters.Find(p)?.Source.Confidence == Confidence.Unconfirmed).ToList();
        return new CaseClock
        {
            StartsOn = startsOn,
            Delay = delay.ToString(),
            DelayParameter = parameter,
            DueDate = due,
            SilenceAt = LegalTime.StartOf(due.AddDays(1)),
            WarnAt = rules.Warning is { } warning ? LegalTime.StartOf(Before(due, Delay(warning, day))) : null,
            Silence = silence,
            IsConfirmed = unconfirmed.Count == 0,
            Notes = [.. unconfirmed.Select(p => $"Le paramètre {p} n'est pas confirmé.")],
        };
    }

    private static DateOnly Before(DateOnly day, StatutoryPeriod period) => (period with { Count = -period.Count }).DueFrom(day, MonthEnd.Clip);

    /// <summary>The value of a delay.</summary>
    public StatutoryPeriod Delay(string parameter, DateOnly day) =>
        pack.Parameters.Period(parameter, day) ?? throw new CaseRefusedException(RefusalCode.Missing, $"The parameter '{parameter}' has no value on {day:yyyy-MM-dd}.");
}
