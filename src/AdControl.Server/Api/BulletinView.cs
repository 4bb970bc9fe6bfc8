using AdControl.Bulletin;

namespace AdControl.Server.Api;

/// <summary>The bulletin.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Sections">Its sections, in the agency's order.</param>
/// <param name="Issues">Its issues, the oldest first.</param>
public sealed record BulletinView(string Title, IReadOnlyList<SectionView> Sections, IReadOnlyList<BulletinIssue> Issues);
