using System.Globalization;
using AdControl.Law;

namespace AdControl.Bulletin.Site;

/// <summary>Where the pages lie; the French ones at the root, the English ones under <c>en/</c>.</summary>
internal static class SitePath
{
    private const string English = "en/";

    public const string Style = "style.css";
    public const string SearchScript = "recherche/search.js";
    public const string Manifest = "manifest.json";
    public const string Key = "cle-publique.pem";
    public const string AllFeed = "flux/tout.atom";
    public const string ChangesFeed = "flux/changements.atom";
    public const string ActsJson = "actes.json";
    public const string NotFound = "404.html";

    public static string Home(Language language) => In(language, "index.html");

    public static string Sections(Language language) => In(language, "rubriques/index.html");

    public static string Section(string id, Language language) => In(language, $"rubriques/{id}/index.html");

    public static string SectionMonth(string id, int year, int month, Language language) => In(language, string.Create(CultureInfo.InvariantCulture, $"rubriques/{id}/{year}-{month:00}.html"));

    public static string Years(Language language) => In(language, "annees/index.html");

    public static string Year(int year, Language language) => In(language, $"annees/{year}/index.html");

    public static string Month(int year, int month, Language language) => In(language, string.Create(CultureInfo.InvariantCulture, $"annees/{year}/{month:00}.html"));

    public static string MonthJson(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"annees/{year}/{month:00}.json");

    public static string Issues(Language language) => In(language, "numeros/index.html");

    public static string Issue(string number, Language language) => In(language, $"numeros/{number}/index.html");

    public static string IssueAkn(string number) => $"numeros/{number}/numero.xml";

    public static string IssueManifest(string number) => $"numeros/{number}/manifest.json";

    public static string Search(Language language) => In(language, "recherche.html");

    public static string Verify(Language language) => In(language, "verifier.html");

    public static string SectionFeed(string id) => $"flux/{id}.atom";

    public static string Signature(string manifest) => manifest[..^".json".Length] + ".sig";

    /// <summary>The way from one page to another, so that a copy works wherever it lies.</summary>
    public static string Relative(string from, string to)
    {
        var shared = 0;
        for (var i = 0; i < Math.Min(from.Length, to.Length) && from[i] == to[i]; i++)
            if (from[i] == '/') shared = i + 1;
        return string.Concat(Enumerable.Repeat("../", from.AsSpan(shared).Count('/'))) + to[shared..];
    }

    /// <summary>The same page in the other language.</summary>
    public static string InOther(string path, Language language) => language == Language.English ? path[English.Length..] : English + path;

    private static string In(Language language, string path) => language == Language.English ? English + path : path;
}
