namespace AdControl.Programs;

/// <summary>What a program was answered.</summary>
/// <param name="Status">The status of HTTP.</param>
/// <param name="ContentType">The type of the body; empty when there is none.</param>
/// <param name="Headers">Headers that belong to the answer, such as <c>Location</c> and <c>ETag</c>.</param>
/// <param name="Body">The body.</param>
public sealed record KeptAnswer(int Status, string ContentType, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body);
