namespace AdControl.Cases;

/// <summary>The receipt of the fee, as the dossier states it.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Number">Its number.</param>
/// <param name="Amount">Its amount in euros.</param>
public sealed record DossierFee(string? Type, string? Number, double? Amount);
