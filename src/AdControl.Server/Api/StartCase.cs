using AdControl.Cases;

namespace AdControl.Server.Api;

/// <summary>A case to start.</summary>
/// <param name="Procedure">The procedure's code.</param>
/// <param name="Dossier">What is known already.</param>
public sealed record StartCase(string Procedure, Dossier? Dossier);
