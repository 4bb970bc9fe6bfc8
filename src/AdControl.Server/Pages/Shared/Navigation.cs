using AdControl.Server.Access;
using AdControl.Server.Accounts;

namespace AdControl.Server.Pages.Shared;

/// <summary>The entries of the main menu, in their order; a visitor sees those the table of rights lets them open.</summary>
internal static class Navigation
{
    private static readonly (string Route, string Text)[] s_entries =
    [
        ("", /*T*/ "My work"),
        ("dossiers", /*T*/ "My dossiers"),
        ("worklist", /*T*/ "Worklist"),
        ("check", /*T*/ "Check a text"),
        ("claims", /*T*/ "Claims"),
        ("calendar", /*T*/ "Calendar"),
        ("desk", /*T*/ "Bulletin desk"),
        ("rules", /*T*/ "Rules"),
        ("workflows", /*T*/ "Workflows"),
        ("operations", /*T*/ "Operations"),
        ("accounts", /*T*/ "Accounts"),
        ("bulletin", /*T*/ "Public bulletin"),
    ];

    /// <summary>Address and English text of each entry.</summary>
    public static IEnumerable<(string Address, string Text)> For(Visitor visitor) =>
        from entry in s_entries
        let row = AccessTable.Find("GET", entry.Route, "")
        where row is not null && (row.Roles is null ? entry.Route.Length > 0 || visitor.IsSignedIn : row.Roles.Contains(visitor.Actor.Role))
        select ($"/{entry.Route}", entry.Text);

    /// <summary>Whether an entry is the one of an address, or of one below it.</summary>
    public static bool IsCurrent(string entry, PathString address) =>
        entry == "/" ? address == "/" : address == entry || address.StartsWithSegments(entry, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether somebody may open a page: links to others are not shown.</summary>
    public static bool MayOpen(Visitor visitor, string route) => AccessTable.Find("GET", route, "") is { } row && (row.Roles is null || row.Roles.Contains(visitor.Actor.Role));

    /// <summary>Whether somebody may do something.</summary>
    public static bool MayDo(Visitor visitor, string route, string handler = "") => AccessTable.Find("POST", route, handler) is { } row && (row.Roles is null || row.Roles.Contains(visitor.Actor.Role));
}
