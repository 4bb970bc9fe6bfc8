namespace AdControl.Products.Import;

/// <summary>What an import did.</summary>
/// <param name="AsOf">The date of the register that is now in the store.</param>
/// <param name="Files">The files taken.</param>
/// <param name="Changes">What changed in the store; for a first import every medicine is added.</param>
/// <param name="Remarks">The rows that were not taken as they are, file by file.</param>
/// <param name="Duration">How long it took.</param>
public sealed record ImportResult(
    DateOnly AsOf, IReadOnlyList<ImportedFile> Files, RegisterChanges Changes, IReadOnlyList<ImportRemark> Remarks, TimeSpan Duration);
