namespace AdControl.Server.Api;

/// <summary>Marks the endpoints that change something.</summary>
internal sealed class CommandMark
{
    /// <summary>The mark.</summary>
    public static CommandMark One { get; } = new();

    /// <summary>The mark of those whose body holds a password: nothing of it is kept, not even a hash.</summary>
    public static CommandMark Secret { get; } = new();
}
