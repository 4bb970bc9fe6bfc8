using AdControl.Rules.Vocabularies;

namespace AdControl.Advertising;

/// <summary>What rules may read of <c>law</c>.</summary>
internal static class LawVocabulary
{
    private const string Parameter = "parameter";
    private const string Calendar = "calendar";

    public static void Define(TypeBuilder<LawFacts> type, PackNames names) => type
        .Property("Date", l => l.Date)
        .Method("Number", (LawFacts l, string id) => l.Number(id) ?? 0, need: Parameter, known: (l, a) => l.Number(Text(a, 0)) is not null, check: a => names.UnknownParameter(a[0]))
        .Method("Text", (LawFacts l, string id) => l.Text(id) ?? "", need: Parameter, known: (l, a) => l.Text(Text(a, 0)) is not null, check: a => names.UnknownParameter(a[0]))
        .Method("Listed", (LawFacts l, string list, string? text) => l.Listed(list, text), check: a => names.UnknownList(a[0]))
        .Method("Mentions", (LawFacts l, string list, string? text) => l.Mentions(list, text), check: a => names.UnknownList(a[0]))
        .Method("Entries", (LawFacts l, string list) => l.Entries(list), check: a => names.UnknownList(a[0]))
        .Method("AddMonths", (LawFacts _, DateOnly? date, double months) => LawFacts.AddMonths(date, months))
        .Method("AddMonths", (LawFacts _, DateTime? date, double months) => LawFacts.AddMonths(DayOf(date), months))
        .Method("AddDays", (LawFacts _, DateOnly? date, double days) => LawFacts.AddDays(date, days))
        .Method("AddDays", (LawFacts _, DateTime? date, double days) => LawFacts.AddDays(DayOf(date), days))
        .Method("PeriodOpen", (LawFacts l, string type, DateTime? moment) => l.PeriodOpen(type, moment) ?? false,
            need: Calendar, known: (l, a) => l.PeriodOpen(Text(a, 0), Moment(a[1])) is not null, check: a => PackNames.UnknownType(a[0]))
        .Method("InPeriodMonth", (LawFacts l, string type, string? month) => l.InPeriodMonth(type, month) ?? false,
            need: Calendar, known: (l, a) => l.InPeriodMonth(Text(a, 0), a[1] as string) is not null, check: a => PackNames.UnknownType(a[0]))
        .Method("DueAfterPeriod", (LawFacts l, string type, DateTime? moment) => l.DueAfterPeriod(type, moment),
            need: Calendar, known: (l, a) => Moment(a[1]) is null || l.DueAfterPeriod(Text(a, 0), Moment(a[1])) is not null, check: a => PackNames.UnknownType(a[0]));

    private static string Text(object?[] arguments, int index) => arguments[index] as string ?? "";

    private static DateTime? Moment(object? argument) => argument as DateTime?;

    private static DateOnly? DayOf(DateTime? moment) => moment is { } at ? DateOnly.FromDateTime(at) : null;
}
