namespace AdControl.Workflows.Scripts;

/// <summary>A script could not be read, or uses a construct that the subset does not have.</summary>
/// <param name="offset">Where in the script, in UTF-16 units.</param>
internal sealed class ScriptSyntaxException(string message, int offset) : Exception(message)
{
    public int Offset { get; } = offset;
}
