namespace AdControl.Server.Api;

/// <summary>How an act is published.</summary>
/// <param name="Keep">Items of the proposal that are not removed; absent: none.</param>
public sealed record PublishAct(IReadOnlyList<string>? Keep);
