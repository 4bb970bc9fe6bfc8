namespace AdControl.Rules.Functions;

/// <summary>Methods of durations.</summary>
internal static class TimeSpanValue
{
    public static TimeSpan Add(TimeSpan self, TimeSpan value) => self.Add(value);

    public static TimeSpan Subtract(TimeSpan self, TimeSpan value) => self.Subtract(value);

    public static TimeSpan Negate(TimeSpan self) => self.Negate();

    public static TimeSpan Duration(TimeSpan self) => self.Duration();

    public static int CompareTo(TimeSpan self, TimeSpan value) => self.CompareTo(value);
}
