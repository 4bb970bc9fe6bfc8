namespace AdControl.Bulletin.Signing;

/// <summary>Something wrong with a copy of the site.</summary>
/// <param name="Fault">What.</param>
/// <param name="Path">Which file, under the site.</param>
/// <param name="Issue">The issue it belongs to; null for what belongs to none.</param>
/// <param name="Detail">More; null when the fault says it all.</param>
public sealed record SiteProblem(SiteFault Fault, string Path, string? Issue, string? Detail = null);
