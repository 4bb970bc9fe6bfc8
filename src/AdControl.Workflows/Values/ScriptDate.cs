using System.Globalization;

namespace AdControl.Workflows.Values;

/// <summary>A moment of a script: milliseconds since 1970-01-01 UTC, NaN when invalid. Local time is UTC, so that a run does not depend on the machine.</summary>
internal sealed class ScriptDate(double milliseconds)
{
    private const double Furthest = 8.64e15;

    public double Milliseconds { get; set; } = Math.Abs(milliseconds) <= Furthest ? Math.Truncate(milliseconds) : double.NaN;

    public bool IsValid => !double.IsNaN(Milliseconds) && Milliseconds >= -62135596800000 && Milliseconds < 253402300800000;

    public DateTime Utc => DateTime.UnixEpoch.AddMilliseconds(Milliseconds);

    public string Iso => Utc.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static double Of(DateTimeOffset moment) => (moment.UtcDateTime - DateTime.UnixEpoch).TotalMilliseconds;

    public static double Parse(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? Of(moment) : double.NaN;

    /// <summary>The milliseconds of a date whose parts may overflow, as in <c>Date.UTC(2026, 13, 0)</c>.</summary>
    public static double FromParts(double year, double month, double day, double hour, double minute, double second, double millisecond)
    {
        if (double.IsNaN(year + month + day + hour + minute + second + millisecond)) return double.NaN;
        var months = year * 12 + month;
        var wholeYear = (int)Math.Clamp(Math.Floor(months / 12), -300000, 300000);
        var wholeMonth = (int)(months - wholeYear * 12.0);
        if (wholeYear is < 1 or > 9998 || wholeMonth is < 0 or > 11) return double.NaN;
        var start = (new DateTime(wholeYear, wholeMonth + 1, 1, 0, 0, 0, DateTimeKind.Utc) - DateTime.UnixEpoch).TotalMilliseconds;
        return start + (((day - 1) * 24 + hour) * 60 + minute) * 60000 + second * 1000 + millisecond;
    }
}
