namespace AdControl.Cases;

/// <summary>The pack of rules a case is judged by: that of its deposit.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Sha256">The hash over its files.</param>
public sealed record CasePack(string Name, string Version, string Sha256);
