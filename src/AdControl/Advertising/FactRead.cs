namespace AdControl.Advertising;

/// <summary>A fact a rule read while it judged.</summary>
/// <param name="Path">Where it came from, such as <c>medicine.ReimbursementRates</c>.</param>
/// <param name="Value">Its value as text.</param>
public sealed record FactRead(string Path, string Value);
