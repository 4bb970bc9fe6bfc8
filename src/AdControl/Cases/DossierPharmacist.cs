namespace AdControl.Cases;

/// <summary>The responsible pharmacist of a dossier.</summary>
/// <param name="Name">The name.</param>
/// <param name="SignedOffOn">When the dossier was signed off outside this system; null when it was not.</param>
public sealed record DossierPharmacist(string Name, DateOnly? SignedOffOn = null);
