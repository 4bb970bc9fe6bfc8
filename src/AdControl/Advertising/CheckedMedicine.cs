namespace AdControl.Advertising;

/// <summary>An advertised medicine of the register.</summary>
/// <param name="Cis">Its code in the public database (<i>code CIS</i>), eight digits.</param>
/// <param name="Name">Its name (<i>dénomination</i>).</param>
public sealed record CheckedMedicine(string Cis, string Name);
