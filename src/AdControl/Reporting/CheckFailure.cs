namespace AdControl.Reporting;

/// <summary>Why a file could not be checked.</summary>
/// <param name="Code">A stable word for programs, such as <c>unreadable</c>.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Mend">How to mend it; null when the message says it.</param>
public sealed record CheckFailure(string Code, string Message, string? Mend);
