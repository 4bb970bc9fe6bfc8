using System.Globalization;
using System.Text;

namespace AdControl.Documents.Acts;

/// <summary>The identifiers of an act: local ones, in the forms of Akoma Ntoso and of the European Legislation Identifier.</summary>
/// <remarks>
/// Akoma Ntoso Naming Convention 1.0 (FRBR work, expression, manifestation); ELI France: <c>eli/{type}/{year}/{month}/{day}/{number}/{version}</c>, day and month without a leading zero.
/// They identify within this system; nobody has registered them elsewhere. An act without a date has <c>projet</c> in its place.
/// </remarks>
public static class ActUris
{
    /// <summary>The work: <c>/akn/fr/act/decision/ansm/2026-04-03/pub-2026-0042</c>.</summary>
    public static string Work(ActDocument act) =>
        $"/akn/fr/{Form(act)}/{act.Type}/{act.Authority.Code}/{act.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "projet"}/{Number(act)}";

    /// <summary>The work in its language: <c>…/fra@</c> for French.</summary>
    public static string Expression(ActDocument act) => $"{Work(act)}/{Language(act)}@{act.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    /// <summary>The expression in a file format: <c>…/fra@2026-04-03.xml</c>.</summary>
    /// <param name="act">The act.</param>
    /// <param name="suffix">The suffix of the format, without the dot.</param>
    public static string Manifestation(ActDocument act, string suffix) => $"{Expression(act)}.{suffix}";

    /// <summary>The local ELI-like path, without a leading slash: <c>eli/decision/2026/4/3/pub-2026-0042/bo/texte</c>; null for an act without a date.</summary>
    public static string? Eli(ActDocument act) => act.Date is not { } date ? null
        : string.Create(CultureInfo.InvariantCulture, $"eli/{act.Type}/{date.Year}/{date.Month}/{date.Day}/{Number(act)}/bo/texte");

    /// <summary>The reference in lower case with hyphens, fit for a path or a file name: <c>pub-2026-0042</c>; <c>sans-numero</c> when there is none.</summary>
    public static string Number(ActDocument act) => Number(act.Reference);

    internal static string Number(string? reference) => Slug(reference ?? "") is { Length: > 0 } slug ? slug : "sans-numero";

    /// <summary>ISO 639-2 for the two languages of the system.</summary>
    internal static string Language(ActDocument act) => act.Language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "eng" : "fra";

    /// <summary>Akoma Ntoso's document type: what has articles is an act, the rest a document.</summary>
    internal static string Form(ActDocument act) => act.Articles.Count > 0 ? "act" : "doc";

    private static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(c);
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }
        return slug.ToString().TrimEnd('-');
    }
}
