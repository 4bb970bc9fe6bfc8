namespace AdControl.Rules.Functions;

/// <summary>Methods of dates.</summary>
internal static class DateOnlyValue
{
    public static DateOnly AddDays(DateOnly self, int value) => self.AddDays(value);

    public static DateOnly AddMonths(DateOnly self, int value) => self.AddMonths(value);

    public static DateOnly AddYears(DateOnly self, int value) => self.AddYears(value);

    public static DateTime ToDateTime(DateOnly self, TimeOnly time) => self.ToDateTime(time);

    public static int CompareTo(DateOnly self, DateOnly value) => self.CompareTo(value);
}
