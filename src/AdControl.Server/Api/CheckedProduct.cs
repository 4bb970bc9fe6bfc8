namespace AdControl.Server.Api;

/// <summary>An advertised medicine.</summary>
/// <param name="Cis">Its code in the register.</param>
/// <param name="Name">Its name.</param>
public sealed record CheckedProduct(string Cis, string Name);
