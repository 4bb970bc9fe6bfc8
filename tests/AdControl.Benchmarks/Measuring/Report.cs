using System.Globalization;

namespace AdControl.Benchmarks.Measuring;

/// <summary>Prints one line per figure: what was measured, the value, the limit it stands against, and the ratio of the two.</summary>
internal sealed class Report
{
    private int missed;

    /// <summary>How many figures lie on the wrong side of their limit.</summary>
    public int Missed => missed;

    public static void Title(string title) => Console.WriteLine($"\n{title}");

    /// <summary>A figure that should be at least the limit.</summary>
    public void AtLeast(string what, double value, double limit, string unit) => Line(what, value, limit, unit, value / limit, value >= limit, "at least");

    /// <summary>A figure that should be at most the limit.</summary>
    public void AtMost(string what, double value, double limit, string unit) => Line(what, value, limit, unit, limit == 0 ? value : value / limit, value <= limit, "at most");

    /// <summary>A figure without a limit.</summary>
    public static void Note(string what, double value, string unit) => Console.WriteLine($"  {what,-62} {Number(value),12} {unit}");

    private void Line(string what, double value, double limit, string unit, double ratio, bool kept, string word)
    {
        if (!kept)
            missed++;
        Console.WriteLine($"  {what,-62} {Number(value),12} {unit,-14} {word} {Number(limit)}, ratio {ratio.ToString("0.00", CultureInfo.InvariantCulture)}{(kept ? "" : "   MISSED")}");
    }

    private static string Number(double value) => value.ToString(value >= 1000 ? "#,0" : "0.###", CultureInfo.InvariantCulture);
}
