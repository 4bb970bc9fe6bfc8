namespace AdControl.Law;

/// <summary>Compares calendars of deposit periods with what the law demands of them.</summary>
public static class CalendarChecks
{
    private static readonly string[] s_types = ["GP", "PM"];

    /// <summary>Every problem of every year, in order.</summary>
    /// <remarks>A year that is not complete is not reproached with having too few periods.</remarks>
    public static IReadOnlyList<LocalText> Of(RulePack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return [.. pack.Calendar.Years.OrderBy(y => y.Year).SelectMany(year => s_types.SelectMany(type => OfType(pack, year, type)))];
    }

    private static IEnumerable<LocalText> OfType(RulePack pack, CalendarYear year, string type)
    {
        var periods = year.Periods.Where(p => p.Type == type).OrderBy(p => p.Opens).ToList();
        var first = new DateOnly(year.Year, 1, 1);
        if (year.CompleteTypes.Contains(type) && pack.Parameters.Number("visa.periods.minimum", first) is { } least && periods.Count < least)
            yield return new($"{type} {year.Year} : {periods.Count} périodes, il en faut au moins {least}.", $"{type} {year.Year}: {periods.Count} periods, at least {least} are needed.");
        for (var i = 0; i < periods.Count; i++)
        {
            foreach (var problem in OfPeriod(pack, periods[i])) yield return problem;
            if (i > 0 && periods[i].Opens <= periods[i - 1].Closes)
                yield return new($"{Named(periods[i])} commence avant la fin de la précédente.", $"{Named(periods[i])} opens before the one before it closes.");
        }
    }

    private static IEnumerable<LocalText> OfPeriod(RulePack pack, DepositPeriod period)
    {
        // Both days are included: a period of a week that opens on a Monday closes on the Sunday.
        var after = period.Closes.AddDays(1);
        if (pack.Parameters.Period("visa.period.shortest", period.Opens) is { } shortest && after < shortest.DueFrom(period.Opens, MonthEnd.Clip))
            yield return new($"{Named(period)} est plus courte que {shortest}.", $"{Named(period)} is shorter than {shortest}.");
        if (pack.Parameters.Period("visa.period.longest", period.Opens) is { } longest && after > longest.DueFrom(period.Opens, MonthEnd.Clip))
            yield return new($"{Named(period)} est plus longue que {longest}.", $"{Named(period)} is longer than {longest}.");
    }

    private static string Named(DepositPeriod period) => $"{period.Type} {period.Opens:yyyy-MM-dd} → {period.Closes:yyyy-MM-dd}";
}
