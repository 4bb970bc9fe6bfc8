namespace AdControl.Server.Api;

/// <summary>A fact a finding rests on.</summary>
/// <param name="Path">Such as <c>medicine.IsReimbursed</c>.</param>
/// <param name="Value">What it was.</param>
public sealed record CheckFact(string Path, string? Value);
