using System.Globalization;

namespace AdControl.Documents.Acts;

/// <summary>Dates as an act writes them.</summary>
public static class ActDates
{
    private static readonly string[] Months =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    /// <summary>A date in full, in French whatever the machine's culture: 1er mars 2026.</summary>
    public static string InFull(DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"{(date.Day == 1 ? "1er" : date.Day)} {Months[date.Month - 1]} {date.Year}");
}
