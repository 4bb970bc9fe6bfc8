namespace AdControl.Cases;

/// <summary>A file somebody brings.</summary>
/// <param name="Role">What it is for.</param>
/// <param name="Name">Its name; folders are cut off.</param>
/// <param name="Bytes">Its content.</param>
public sealed record SuppliedFile(FileRole Role, string Name, ReadOnlyMemory<byte> Bytes);
