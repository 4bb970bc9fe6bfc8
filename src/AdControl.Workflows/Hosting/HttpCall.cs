using AdControl.Workflows.Values;

namespace AdControl.Workflows.Hosting;

/// <summary>A request that a workflow asks for.</summary>
/// <param name="Key">The same whenever the request is made again, after a crash for instance: sent along as the idempotency key.</param>
/// <param name="Url">Where to, http or https.</param>
/// <param name="Method">GET, POST, …, in capitals.</param>
/// <param name="Headers">An object of texts or lists of texts; null for none.</param>
/// <param name="Authorization">The value of the header of that name; null for none.</param>
/// <param name="Content">The body: a text as it is, anything else as JSON; null for none.</param>
/// <param name="ContentType">The type of the body; null means <c>application/json</c>.</param>
public sealed record HttpCall(string Key, Uri Url, string Method, WorkflowValue Headers, string? Authorization, WorkflowValue Content, string? ContentType);
