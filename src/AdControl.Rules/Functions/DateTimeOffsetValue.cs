namespace AdControl.Rules.Functions;

/// <summary>Methods of points in time with an offset.</summary>
internal static class DateTimeOffsetValue
{
    public static DateTimeOffset AddDays(DateTimeOffset self, double value) => self.AddDays(value);

    public static DateTimeOffset AddHours(DateTimeOffset self, double value) => self.AddHours(value);

    public static DateTimeOffset AddMinutes(DateTimeOffset self, double value) => self.AddMinutes(value);

    public static DateTimeOffset AddSeconds(DateTimeOffset self, double value) => self.AddSeconds(value);

    public static DateTimeOffset AddMonths(DateTimeOffset self, int value) => self.AddMonths(value);

    public static DateTimeOffset AddYears(DateTimeOffset self, int value) => self.AddYears(value);

    public static TimeSpan Subtract(DateTimeOffset self, DateTimeOffset value) => self.Subtract(value);

    public static long ToUnixTimeSeconds(DateTimeOffset self) => self.ToUnixTimeSeconds();

    public static long ToUnixTimeMilliseconds(DateTimeOffset self) => self.ToUnixTimeMilliseconds();

    public static DateTimeOffset ToUniversalTime(DateTimeOffset self) => self.ToUniversalTime();
}
