
namespace AdControl.Server.Api;

/// <summary>What a program is told when a request cannot be answered (RFC 9457).</summary>
/// <param name="Type">An address of this server that says what the code means.</param>
/// <param name="Title">The same for every problem of that type, in the language of the request.</param>
/// <param name="Status">The status of HTTP.</param>
/// <param name="Code">A stable word for programs.</param>
public sealed record Problem(string Type, string Title, int Status, string Code)
{
    /// <summary>The media type of problems.</summary>
    internal const string MediaType = "application/problem+json";

    /// <summary>What is wrong with this request; absent when the title says it.</summary>
    public string? Detail { get; init; }

    /// <summary>How to mend it; absent when the detail says it.</summary>
    public string? Mend { get; init; }

    /// <summary>The address that was asked for.</summary>
    public string? Instance { get; init; }

    /// <summary>The number under which the server's own log has it.</summary>
    public string? Trace { get; init; }

    /// <summary>The findings of the rules that refuse; absent when no rule does.</summary>
    public IReadOnlyList<RefusingFinding>? Findings { get; init; }
}
