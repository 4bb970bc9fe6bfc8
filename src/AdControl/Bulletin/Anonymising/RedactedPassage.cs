namespace AdControl.Bulletin.Anonymising;

/// <summary>A sentence, a cell or a line of the address that publication changes.</summary>
/// <param name="Place">Where: the sentence's id, or a description.</param>
/// <param name="Before">As it was signed.</param>
/// <param name="After">As it is published.</param>
public sealed record RedactedPassage(string Place, string Before, string After);
