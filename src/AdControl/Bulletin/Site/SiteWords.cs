using System.Globalization;
using System.Text.Json;
using AdControl.Law;

namespace AdControl.Bulletin.Site;

/// <summary>The words of the site's frame in both languages; they are data (<c>words.json</c>).</summary>
internal static class SiteWords
{
    private static readonly Dictionary<string, LocalText> s_words = Read();
    private static readonly string[][] s_months = [Months(Language.French), Months(Language.English)];

    /// <summary>Every word the index leaves out.</summary>
    public static IReadOnlyList<string> StopWords { get; } = s_words["stopWords"].French.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static string Say(string key, Language language) => language == Language.English ? s_words[key].English! : s_words[key].French;

    public static string Say(string key, Language language, string place, string value) => Say(key, language).Replace("{" + place + "}", value, StringComparison.Ordinal);

    public static string Count(int acts, Language language) =>
        acts == 1 ? Say("actsOne", language) : Say("actsMany", language, "n", acts.ToString("N0", CultureInfo.GetCultureInfo(language == Language.French ? "fr-FR" : "en-GB")));

    /// <summary>Such as <c>1er mars 2026</c>.</summary>
    public static string Day(DateOnly day, Language language)
    {
        var number = day.Day == 1 && language == Language.French ? "1er" : day.Day.ToString(CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{number} {s_months[(int)language][day.Month - 1]} {day.Year}");
    }

    /// <summary>Such as <c>mars 2026</c>.</summary>
    public static string Month(int year, int month, Language language) => string.Create(CultureInfo.InvariantCulture, $"{s_months[(int)language][month - 1]} {year}");

    private static string[] Months(Language language) => Say("months", language).Split(' ');

    private static Dictionary<string, LocalText> Read()
    {
        using var document = JsonDocument.Parse(SiteAssets.Words);
        return document.RootElement.EnumerateObject().ToDictionary(
            word => word.Name, word => new LocalText(word.Value.GetProperty("fr").GetString()!, word.Value.GetProperty("en").GetString()), StringComparer.Ordinal);
    }
}
