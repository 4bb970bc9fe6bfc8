namespace AdControl.Rules.Json;

/// <summary>Leaves the reader at the first place that is not JSON; it never leaves this folder.</summary>
internal sealed class JsonSyntaxException(string code, int offset, string message, string? mend) : Exception(message)
{
    public string Code { get; } = code;

    public int Offset { get; } = offset;

    public string? Mend { get; } = mend;
}
