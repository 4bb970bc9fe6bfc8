namespace AdControl.Bulletin;

/// <summary>An issue (<i>numéro</i>).</summary>
/// <param name="Number">Such as <c>2026-014</c>; stands in addresses.</param>
/// <param name="Date">The day it appeared.</param>
/// <param name="JournalRoot">The Merkle root over the heads of all chains of the journal when it appeared, in hexadecimal digits; null when none was given.</param>
public sealed record BulletinIssue(string Number, DateOnly Date, string? JournalRoot);
