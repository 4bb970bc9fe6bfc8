namespace AdControl.Advertising;

/// <summary>A fact a rule read while it judged.</summary>
/// <param name="Path">Where it came from, such as <c>medicine.ReimbursementRates</c>.</param>
/// <param name="Value">Its value as text, the same in every language: <c>true</c>, <c>2.5</c>, <c>2026-11-24</c>.</param>
public sealed record FactRead(string Path, string Value)
{
    /// <summary>What it is, in the language asked for, such as <c>Remboursé</c>; null when it says nothing to a reader who does not write rules.</summary>
    public string? Title { get; init; }

    /// <summary>Its value in the words of the language asked for, such as <c>oui</c>.</summary>
    public string Words { get; init; } = Value;
}
