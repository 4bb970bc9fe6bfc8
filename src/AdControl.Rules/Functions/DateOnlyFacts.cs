namespace AdControl.Rules.Functions;

/// <summary>Properties of dates.</summary>
internal static class DateOnlyFacts
{
    public static int Year(DateOnly self) => self.Year;

    public static int Month(DateOnly self) => self.Month;

    public static int Day(DateOnly self) => self.Day;

    public static int DayOfYear(DateOnly self) => self.DayOfYear;

    public static int DayNumber(DateOnly self) => self.DayNumber;

    public static DayOfWeek DayOfWeek(DateOnly self) => self.DayOfWeek;
}
