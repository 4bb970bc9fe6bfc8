namespace AdControl.Server.Api;

/// <summary>A request of a program is refused before it reaches the desk; nothing was changed.</summary>
/// <param name="code">A word of <see cref="ProblemCode"/>.</param>
/// <param name="message">Why, in the language of the request.</param>
internal sealed class ApiRefusedException(string code, string message) : Exception(message)
{
    /// <summary>A stable word.</summary>
    public string Code { get; } = code;

    /// <summary>How to mend it; null when the message says it.</summary>
    public string? Mend { get; init; }

    /// <summary>After how many seconds to try again; null when that would change nothing.</summary>
    public int? RetryAfter { get; init; }
}
