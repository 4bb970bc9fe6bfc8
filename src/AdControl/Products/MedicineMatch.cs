namespace AdControl.Products;

/// <summary>A medicine that was found.</summary>
/// <param name="Cis">Its code.</param>
/// <param name="Name">Its denomination.</param>
/// <param name="Kind">How it was found.</param>
/// <param name="Matched">What was found: its denomination, the substance, or the code.</param>
/// <param name="IsActive">Whether its authorisation is active in the last import.</param>
/// <param name="IsMarketed">Whether it is marketed.</param>
/// <param name="Holder">The holder of its authorisation.</param>
public sealed record MedicineMatch(Cis Cis, string Name, MatchKind Kind, string Matched, bool IsActive, bool IsMarketed, string Holder);
