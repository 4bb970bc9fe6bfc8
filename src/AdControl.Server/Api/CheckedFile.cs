namespace AdControl.Server.Api;

/// <summary>The document that was checked.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sha256">The SHA-256 of its bytes.</param>
/// <param name="Pages">How many pages it has.</param>
public sealed record CheckedFile(string Name, string Sha256, int Pages);
