namespace AdControl.Law;

/// <summary>A value of a parameter and the time it is in force.</summary>
/// <param name="InForce">The time.</param>
/// <param name="Number">The value as a number, in the parameter's unit; null when it is a text.</param>
/// <param name="Text">The value as a text; the digits of a number.</param>
public sealed record DatedValue(DateSpan InForce, double? Number, string Text);
