namespace AdControl.Rules.Functions;

/// <summary>Properties of points in time with an offset.</summary>
internal static class DateTimeOffsetFacts
{
    public static int Year(DateTimeOffset self) => self.Year;

    public static int Month(DateTimeOffset self) => self.Month;

    public static int Day(DateTimeOffset self) => self.Day;

    public static int Hour(DateTimeOffset self) => self.Hour;

    public static int Minute(DateTimeOffset self) => self.Minute;

    public static int Second(DateTimeOffset self) => self.Second;

    public static int DayOfYear(DateTimeOffset self) => self.DayOfYear;

    public static DateTime Date(DateTimeOffset self) => self.Date;

    public static DateTime DateTime(DateTimeOffset self) => self.DateTime;

    public static DateTime UtcDateTime(DateTimeOffset self) => self.UtcDateTime;

    public static DayOfWeek DayOfWeek(DateTimeOffset self) => self.DayOfWeek;

    public static TimeSpan Offset(DateTimeOffset self) => self.Offset;
}
