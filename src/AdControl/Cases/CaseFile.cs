namespace AdControl.Cases;

/// <summary>A version of a file of a case; its bytes lie in the vault under their hash.</summary>
/// <param name="Role">What it is for.</param>
/// <param name="Name">Its name, without folders.</param>
/// <param name="Sha256">The SHA-256 of its bytes, lower-case hexadecimal.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="AddedAt">When it came in.</param>
/// <param name="AddedBy">Who brought it.</param>
/// <param name="Version">Which version of that role and name it is, from 1.</param>
public sealed record CaseFile(FileRole Role, string Name, string Sha256, long Length, DateTimeOffset AddedAt, string AddedBy, int Version);
