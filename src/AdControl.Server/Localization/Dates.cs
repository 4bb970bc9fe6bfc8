using System.Globalization;
using AdControl.Law;

namespace AdControl.Server.Localization;

/// <summary>Days and moments in full, as clocks and calendars of Paris show them.</summary>
public static class Dates
{
    /// <summary>Such as <c>jeudi 16 janvier 2025</c>.</summary>
    public static string Full(this DateOnly day) => day.ToString(Texts.Spoken == Language.English ? "dddd d MMMM yyyy" : day.Day == 1 ? "dddd '1er' MMMM yyyy" : "dddd d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>Such as <c>jeudi 16 janvier 2025 à 14:05</c>.</summary>
    public static string Full(this DateTimeOffset moment)
    {
        var local = LegalTime.Local(moment);
        return $"{DateOnly.FromDateTime(local.DateTime).Full()} {(Texts.Spoken == Language.English ? "at" : "à")} {local.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }

    /// <summary>As machines read a moment: for <c>datetime</c> of a <c>time</c> element.</summary>
    public static string Machine(this DateTimeOffset moment) => LegalTime.Local(moment).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>As machines read a day.</summary>
    public static string Machine(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
