namespace AdControl.Rules.Functions;

/// <summary>Methods of times of day.</summary>
internal static class TimeOnlyValue
{
    public static TimeOnly AddHours(TimeOnly self, double value) => self.AddHours(value);

    public static TimeOnly AddMinutes(TimeOnly self, double value) => self.AddMinutes(value);

    public static TimeOnly Add(TimeOnly self, TimeSpan value) => self.Add(value);

    public static bool IsBetween(TimeOnly self, TimeOnly start, TimeOnly end) => self.IsBetween(start, end);

    public static TimeSpan ToTimeSpan(TimeOnly self) => self.ToTimeSpan();
}
