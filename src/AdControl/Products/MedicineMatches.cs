namespace AdControl.Products;

/// <summary>What a search found.</summary>
/// <param name="Best">The best matches, best first.</param>
/// <param name="Total">How many there are in all.</param>
public sealed record MedicineMatches(IReadOnlyList<MedicineMatch> Best, int Total);
