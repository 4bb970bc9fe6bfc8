using AdControl.Server.Accounts;

namespace AdControl.Server.Pages.Shared;

/// <summary>The pages of a case, in the order of its menu.</summary>
internal static class CaseMenu
{
    private static readonly (string Route, string Text)[] s_entries =
    [
        ("cases/{case}", /*T*/ "Timeline"),
        ("cases/{case}/dossier", /*T*/ "Dossier"),
        ("cases/{case}/report", /*T*/ "Check report"),
        ("cases/{case}/review", /*T*/ "Review"),
        ("cases/{case}/claims", /*T*/ "Claims"),
        ("cases/{case}/compare", /*T*/ "Compare"),
        ("cases/{case}/explain", /*T*/ "Explain"),
        ("cases/{case}/decision", /*T*/ "Decision"),
    ];

    /// <summary>Address and English text of the entries a visitor may open.</summary>
    public static IEnumerable<(string Address, string Text)> For(Visitor visitor, string caseId) =>
        s_entries.Where(entry => Navigation.MayOpen(visitor, entry.Route)).Select(entry => ($"/{entry.Route.Replace("{case}", caseId, StringComparison.Ordinal)}", entry.Text));

    /// <summary>Whether an entry is the page of an address.</summary>
    public static bool IsCurrent(string entry, PathString address) => entry.Count(c => c == '/') == 2 ? address == entry : address.StartsWithSegments(entry, StringComparison.OrdinalIgnoreCase);
}
