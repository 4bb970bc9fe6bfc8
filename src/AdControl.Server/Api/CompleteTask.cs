using System.Text.Json.Nodes;

namespace AdControl.Server.Api;

/// <summary>How a task ends.</summary>
/// <param name="Outcome">One of its outcomes; absent when it has only one.</param>
/// <param name="Data">What its form asks for.</param>
public sealed record CompleteTask(string? Outcome, JsonObject? Data);
