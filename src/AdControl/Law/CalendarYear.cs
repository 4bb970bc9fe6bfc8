namespace AdControl.Law;

/// <summary>The deposit periods of one year, as the agency decided them.</summary>
/// <param name="Year">The year.</param>
/// <param name="CompleteTypes">The types (<c>GP</c>, <c>PM</c>) whose periods are all known.</param>
/// <param name="Source">Where they come from.</param>
/// <param name="Periods">The periods that are known.</param>
/// <param name="Overrides">Published ends of evaluation that differ from the computed ones.</param>
public sealed record CalendarYear(
    int Year, IReadOnlyList<string> CompleteTypes, LawSource Source, IReadOnlyList<DepositPeriod> Periods, IReadOnlyList<DueDateOverride> Overrides);
