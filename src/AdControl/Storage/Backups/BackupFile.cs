namespace AdControl.Storage.Backups;

/// <summary>A file of a backup.</summary>
/// <param name="Path">Where it lies in the backup and in the data folder, with slashes.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Of its bytes, lower-case hexadecimal.</param>
public sealed record BackupFile(string Path, long Size, string Sha256);
