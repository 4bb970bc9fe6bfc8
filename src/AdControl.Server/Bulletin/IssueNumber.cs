using System.Globalization;
using AdControl.Bulletin;

namespace AdControl.Server.Bulletin;

/// <summary>Numbers of issues: the year and a running number, such as <c>2026-014</c>.</summary>
internal static class IssueNumber
{
    /// <summary>The number that follows those of the year.</summary>
    public static string After(IEnumerable<BulletinIssue> issues, DateOnly day)
    {
        var prefix = string.Create(CultureInfo.InvariantCulture, $"{day.Year}-");
        var last = issues.Where(issue => issue.Number.StartsWith(prefix, StringComparison.Ordinal))
            .Select(issue => int.TryParse(issue.Number.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).DefaultIfEmpty().Max();
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}{last + 1:000}");
    }
}
