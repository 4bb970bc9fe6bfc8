namespace AdControl.Decisions.Facts;

/// <summary>A file of a deposit.</summary>
/// <param name="Name">Its name as it was sent.</param>
/// <param name="Role">What it is, in words: « support publicitaire ».</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its SHA-256 in hexadecimal digits.</param>
public sealed record FileFacts(string Name, string Role, long Bytes, string Sha256);
