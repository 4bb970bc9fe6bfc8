namespace AdControl.Law;

/// <summary>An entry of a list and the time it is in force.</summary>
/// <param name="Text">The entry as it is written.</param>
/// <param name="InForce">The time.</param>
public sealed record LawListEntry(string Text, DateSpan InForce);
