using System.Collections;
using System.Globalization;
using AdControl.Law;

namespace AdControl.Advertising;

/// <summary>A fact's value in words.</summary>
internal static class FactText
{
    public static string Of(object? value, Language language) => value switch
    {
        null => language == Language.French ? "inconnu" : "unknown",
        true => language == Language.French ? "oui" : "yes",
        false => language == Language.French ? "non" : "no",
        string text => text,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        double number => number.ToString("0.####", CultureInfo.GetCultureInfo(language == Language.French ? "fr-FR" : "en-GB")),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable many => string.Join(", ", many.Cast<object?>().Select(one => Of(one, language))),
        _ => value.ToString() ?? "",
    };
}
