using AdControl.Bulletin;

namespace AdControl.Server.Api;

/// <summary>An act of the bulletin as it stands in a list.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Section">Its section.</param>
/// <param name="Issue">The issue it appeared in.</param>
/// <param name="Title">Its title, in French; empty for one that is unpublished.</param>
/// <param name="Reference">Its number.</param>
/// <param name="Date">Its date.</param>
/// <param name="SignedSha256">The SHA-256 of the text that was signed.</param>
public sealed record PublishedActSummary(string Address, string Section, string? Issue, string Title, string? Reference, DateOnly? Date, string? SignedSha256)
{
    internal static PublishedActSummary Of(PublishedAct act) => new(act.Address.Path, act.Section, act.Issue, IsGone(act) ? "" : act.Title, act.Document.Reference, act.Document.Date, act.SignedSha256);

    internal static bool IsGone(PublishedAct act) => act.Changes.Any(c => c.Kind == ActChangeKind.Unpublished);
}
