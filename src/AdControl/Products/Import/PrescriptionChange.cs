namespace AdControl.Products.Import;

/// <summary>A medicine of both registers whose conditions of prescription and supply changed.</summary>
/// <param name="Cis">Its code.</param>
/// <param name="Added">Conditions it did not have.</param>
/// <param name="Removed">Conditions it no longer has.</param>
public sealed record PrescriptionChange(Cis Cis, IReadOnlyList<string> Added, IReadOnlyList<string> Removed);
