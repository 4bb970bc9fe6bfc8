namespace AdControl.Products.Import;

/// <summary>A medicine of both registers whose row in the list of medicines changed.</summary>
/// <param name="Cis">Its code.</param>
/// <param name="Name">Its denomination after the change.</param>
/// <param name="Fields">What changed; never empty.</param>
public sealed record MedicineChange(Cis Cis, string Name, IReadOnlyList<FieldChange> Fields);
