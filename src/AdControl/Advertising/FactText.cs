using System.Collections;
using System.Globalization;
using AdControl.Law;

namespace AdControl.Advertising;

/// <summary>A fact's value as text.</summary>
internal static class FactText
{
    /// <summary>The value for programs, the same in every language.</summary>
    public static string Of(object? value) => Of(value, "null", "true", "false", CultureInfo.InvariantCulture);

    /// <summary>The value in words.</summary>
    public static string Of(object? value, Language language) => language == Language.French
        ? Of(value, "inconnu", "oui", "non", CultureInfo.GetCultureInfo("fr-FR"))
        : Of(value, "unknown", "yes", "no", CultureInfo.GetCultureInfo("en-GB"));

    private static string Of(object? value, string unknown, string yes, string no, CultureInfo culture) => value switch
    {
        null => unknown,
        true => yes,
        false => no,
        string text => text,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        double number => number.ToString("0.####", culture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable many => string.Join(", ", many.Cast<object?>().Select(one => Of(one, unknown, yes, no, culture))),
        _ => value.ToString() ?? "",
    };
}
