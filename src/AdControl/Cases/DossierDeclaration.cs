namespace AdControl.Cases;

/// <summary>That what a dossier states is true and complete (<i>déclaration sur l'honneur</i>).</summary>
/// <param name="By">Who declares it, by account.</param>
/// <param name="At">When.</param>
public sealed record DossierDeclaration(string By, DateTimeOffset At);
