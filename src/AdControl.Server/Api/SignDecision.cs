namespace AdControl.Server.Api;

/// <summary>What a signature needs: that the person is there.</summary>
/// <param name="Password">Their password.</param>
/// <param name="Code">The code of their authenticator; absent when they have none.</param>
public sealed record SignDecision(string? Password, string? Code);
