namespace AdControl.Rules.Functions;

/// <summary>Properties of points in time.</summary>
internal static class DateTimeFacts
{
    public static int Year(DateTime self) => self.Year;

    public static int Month(DateTime self) => self.Month;

    public static int Day(DateTime self) => self.Day;

    public static int Hour(DateTime self) => self.Hour;

    public static int Minute(DateTime self) => self.Minute;

    public static int Second(DateTime self) => self.Second;

    public static int Millisecond(DateTime self) => self.Millisecond;

    public static int DayOfYear(DateTime self) => self.DayOfYear;

    public static DateTime Date(DateTime self) => self.Date;

    public static DayOfWeek DayOfWeek(DateTime self) => self.DayOfWeek;

    public static TimeSpan TimeOfDay(DateTime self) => self.TimeOfDay;

    public static DateTimeKind Kind(DateTime self) => self.Kind;

    public static int Microsecond(DateTime self) => self.Microsecond;

    public static long Ticks(DateTime self) => self.Ticks;
}
