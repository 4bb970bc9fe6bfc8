using System.Globalization;

namespace AdControl.Rules.Functions;

/// <summary>Methods of points in time.</summary>
internal static class DateTimeValue
{
    public static DateTime AddDays(DateTime self, double value) => self.AddDays(value);

    public static DateTime AddHours(DateTime self, double value) => self.AddHours(value);

    public static DateTime AddMinutes(DateTime self, double value) => self.AddMinutes(value);

    public static DateTime AddSeconds(DateTime self, double value) => self.AddSeconds(value);

    public static DateTime AddMilliseconds(DateTime self, double value) => self.AddMilliseconds(value);

    public static DateTime AddMonths(DateTime self, int value) => self.AddMonths(value);

    public static DateTime AddYears(DateTime self, int value) => self.AddYears(value);

    public static DateTime AddTicks(DateTime self, long value) => self.AddTicks(value);

    public static DateTime Add(DateTime self, TimeSpan value) => self.Add(value);

    public static DateTime Subtract(DateTime self, TimeSpan value) => self.Subtract(value);

    public static TimeSpan Subtract(DateTime self, DateTime value) => self.Subtract(value);

    public static int CompareTo(DateTime self, DateTime value) => self.CompareTo(value);

    public static string ToShortDateString(DateTime self) => self.ToString("d", CultureInfo.InvariantCulture);
}
