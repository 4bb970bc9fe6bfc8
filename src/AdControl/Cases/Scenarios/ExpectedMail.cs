namespace AdControl.Cases.Scenarios;

/// <summary>A mail that is expected.</summary>
/// <param name="To">The receiver, or the beginning of it.</param>
/// <param name="SubjectContains">Words of its subject.</param>
public sealed record ExpectedMail(string? To = null, string? SubjectContains = null);
