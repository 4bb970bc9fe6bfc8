using AdControl.Products.Import;

namespace AdControl.Products;

/// <summary>What register the store holds.</summary>
/// <param name="AsOf">Its date: that of the last import.</param>
/// <param name="Since">The date of the first import; before it no status is known.</param>
/// <param name="Files">The files it came from, each as last imported.</param>
/// <param name="Medicines">How many medicines it lists.</param>
public sealed record RegisterState(DateOnly AsOf, DateOnly Since, IReadOnlyList<ImportedFile> Files, int Medicines)
{
    /// <summary>Its age on a day, in days.</summary>
    public int AgeOn(DateOnly today) => Math.Max(0, today.DayNumber - AsOf.DayNumber);

    /// <summary>Whether it is older on a day than a number of days.</summary>
    public bool IsOlderThan(int days, DateOnly today) => AgeOn(today) > days;
}
