using System.Globalization;

namespace AdControl.Rules.Functions;

/// <summary>The order of texts: linguistic, as the format's is, but of no particular country, so that every machine gives the same.</summary>
internal static class TextOrder
{
    private static readonly CompareInfo Culture = CultureInfo.InvariantCulture.CompareInfo;

    public static int Compare(string? a, string? b) => Culture.Compare(a, b, CompareOptions.None);

    public static int CompareIgnoringCase(string? a, string? b) => Culture.Compare(a, b, CompareOptions.IgnoreCase);
}
