using AdControl.Accounts;
using AdControl.Server.Pages.Dossiers;
using AdControl.Server.Pages.Shared;

namespace AdControl.Server.Pages.Accounts;

/// <summary>What administrators enter about accounts.</summary>
internal static class AccountForm
{
    private const int LongestName = 120;
    private const int LongestOrganisation = 60;

    /// <summary>Notes what is wrong with what was entered.</summary>
    /// <returns>The roles, as far as they can be read: one a line, a company behind a colon.</returns>
    public static IReadOnlyList<AccountRole> Check(AppPage page, string? fullName, string? email, string? roles)
    {
        if (Entered.Text(fullName) is { Length: 0 or > LongestName } || Entered.Text(fullName).Any(char.IsControl)) page.ModelState.AddModelError("FullName", page.T["Give first name and name, at most {0} characters.", LongestName]);
        if (Entered.TextOrNull(email) is { } address && !System.Net.Mail.MailAddress.TryCreate(address, out _)) page.ModelState.AddModelError("Email", page.T["Write the address as name@company.org."]);
        var read = new List<AccountRole>();
        foreach (var line in Entered.Text(roles).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (AccountRole.TryParse(line, out var role) && (role.Organisation?.Length ?? 0) <= LongestOrganisation && role.Organisation?.Any(char.IsControl) is not true) read.Add(role);
            else page.ModelState.AddModelError("Roles", page.T["“{0}” is no role. Write one a line, such as evaluator, or company:midi.", line]);
        }
        return read;
    }
}
