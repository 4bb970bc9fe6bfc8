namespace AdControl.Rules.Functions;

/// <summary>Properties of times of day.</summary>
internal static class TimeOnlyFacts
{
    public static int Hour(TimeOnly self) => self.Hour;

    public static int Minute(TimeOnly self) => self.Minute;

    public static int Second(TimeOnly self) => self.Second;

    public static int Millisecond(TimeOnly self) => self.Millisecond;
}
