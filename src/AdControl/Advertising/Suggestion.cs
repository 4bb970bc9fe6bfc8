namespace AdControl.Advertising;

/// <summary>A way to mend a finding.</summary>
/// <param name="Text">What to do, in the language asked for.</param>
/// <param name="Insert">The exact French text to insert, when inserting it is the mend; else null.</param>
public sealed record Suggestion(string Text, string? Insert = null);
