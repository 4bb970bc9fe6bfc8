namespace AdControl.Advertising;

/// <summary>The document that was checked.</summary>
/// <param name="Name">The file's name as it was given.</param>
/// <param name="Sha256">The SHA-256 of its bytes, in lower-case hexadecimal digits.</param>
/// <param name="Pages">The number of pages; 0 when the format has none.</param>
public sealed record CheckedDocument(string Name, string Sha256, int Pages);
