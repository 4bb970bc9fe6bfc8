using System.Globalization;
using System.Resources;
using AdControl.Cases;
using AdControl.Law;

namespace AdControl.Server.Localization;

/// <summary>The words of the interface. Their key is the English text; French stands in the resource files, one for each area.</summary>
/// <remarks>Legal texts, decisions and findings are no words of the interface: they come from the pack, in French.</remarks>
public sealed class Texts
{
    // An area has a resource file Resources/NAME.fr.resx; a text is looked up in the order of this list.
    private static readonly string[] s_names = ["Shared", "Accounts", "Api", "Bulletin", "Cases", "Check", "Claims", "Company", "Decision", "Operations", "Review", "Rules", "Worklist"];
    private static readonly CultureInfo s_french = CultureInfo.GetCultureInfo("fr");
    private static readonly ResourceSet[] s_areas = [.. s_names.Select(Area).OfType<ResourceSet>()];

    /// <summary>The language of the request.</summary>
    public static Language Spoken => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? Language.English : Language.French;

    /// <summary>The code of the language of the request, for <c>lang</c>.</summary>
    public static string Code => Spoken == Language.English ? "en" : "fr";

    /// <summary>A text.</summary>
    public string this[string english] => Spoken == Language.English ? english : French(english) ?? english;

    /// <summary>A text with values in <c>{0}</c>, <c>{1}</c>, ….</summary>
    public string this[string english, params object?[] values] => string.Format(CultureInfo.CurrentCulture, this[english], values);

    /// <summary>A text about a number: one form for one, another for more. French counts zero as one (CLDR plural rules), where the form for one gives the number.</summary>
    /// <param name="number">The number: <c>{0}</c> in both forms.</param>
    /// <param name="one">The form for one.</param>
    /// <param name="many">The form for more.</param>
    /// <param name="further">Further values: <c>{1}</c>, ….</param>
    public string Count(long number, string one, string many, params object?[] further) => this[number == 1 || (number == 0 && Spoken == Language.French && one.Contains("{0}", StringComparison.Ordinal)) ? one : many, [number, .. further]];

    /// <summary>What a value of the domain is called: in English its own name in words, in French the text of <c>KIND NAME</c>.</summary>
    /// <param name="kind">Such as <c>state</c> or <c>role</c>.</param>
    /// <param name="value">Its wire name, such as <c>under-review</c>.</param>
    public string Named(string kind, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Spoken == Language.English ? value.Replace('-', ' ') : French($"{kind} {value}") ?? value;
    }

    /// <summary>What a value is called; what English says when its name alone says too little.</summary>
    public string Named(string kind, string value, string english) => Spoken == Language.English ? english : French($"{kind} {value}") ?? english;

    /// <summary>Where a case stands.</summary>
    public string Of(CaseState state) => Named("state", state.WireName());

    /// <summary>What a quality is called.</summary>
    public string Of(ActorRole role) => Named("role", role.WireName());

    /// <summary>A text the pack gives in both languages.</summary>
    public string Of(LocalText text) => text.In(Spoken);

    /// <summary>The French of a text; null when it has none.</summary>
    internal static string? French(string english)
    {
        foreach (var area in s_areas)
            if (area.GetString(english) is { } found) return found;
        return null;
    }

    private static ResourceSet? Area(string name)
    {
        try
        {
            return new ResourceManager($"AdControl.Server.Resources.{name}", typeof(Texts).Assembly).GetResourceSet(s_french, createIfNotExists: true, tryParents: false);
        }
        catch (MissingManifestResourceException)
        {
            return null;
        }
    }
}
