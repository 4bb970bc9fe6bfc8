namespace AdControl.Products.Import;

/// <summary>A medicine that came into the register or left it.</summary>
/// <param name="Cis">Its code.</param>
/// <param name="Name">Its denomination.</param>
public sealed record ListedMedicine(Cis Cis, string Name);
