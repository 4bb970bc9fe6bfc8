namespace AdControl.Rules.Functions;

/// <summary>Properties of durations.</summary>
internal static class TimeSpanFacts
{
    public static int Days(TimeSpan self) => self.Days;

    public static int Hours(TimeSpan self) => self.Hours;

    public static int Minutes(TimeSpan self) => self.Minutes;

    public static int Seconds(TimeSpan self) => self.Seconds;

    public static int Milliseconds(TimeSpan self) => self.Milliseconds;

    public static double TotalDays(TimeSpan self) => self.TotalDays;

    public static double TotalHours(TimeSpan self) => self.TotalHours;

    public static double TotalMinutes(TimeSpan self) => self.TotalMinutes;

    public static double TotalSeconds(TimeSpan self) => self.TotalSeconds;

    public static double TotalMilliseconds(TimeSpan self) => self.TotalMilliseconds;

    public static long Ticks(TimeSpan self) => self.Ticks;
}
