using AdControl.Workflows.Values;

namespace AdControl.Workflows.Hosting;

/// <summary>What became of a request that a workflow asked for.</summary>
public sealed record HttpReply
{
    private HttpReply(WorkflowValue payload) => Payload = payload;

    /// <summary>What the workflow is told: <c>refused</c>, <c>failed</c> or <c>timeout</c> with the reason, else <c>statusCode</c>, <c>headers</c> and <c>content</c>.</summary>
    public WorkflowValue Payload { get; }

    /// <summary>The host answered.</summary>
    /// <param name="statusCode">The status code.</param>
    /// <param name="headers">An object of texts.</param>
    /// <param name="content">What the body holds: JSON as its value, text as text, null for anything else.</param>
    public static HttpReply Of(int statusCode, WorkflowValue headers, WorkflowValue content) =>
        new(WorkflowValue.Map(("statusCode", WorkflowValue.Of(statusCode)), ("headers", headers), ("content", content)));

    /// <summary>The request may not be made, or its response not be taken: an incident.</summary>
    public static HttpReply Refused(string why) => new(WorkflowValue.Map(("refused", WorkflowValue.Of(why))));

    /// <summary>The host could not be reached.</summary>
    public static HttpReply NotConnected(string why) => new(WorkflowValue.Map(("failed", WorkflowValue.Of(why))));

    /// <summary>The host did not answer in time.</summary>
    public static HttpReply TimedOut(string why) => new(WorkflowValue.Map(("timeout", WorkflowValue.Of(why))));
}
