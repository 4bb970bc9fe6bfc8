namespace AdControl.Storage.Cases;

/// <summary>Something that does not prove true.</summary>
/// <param name="Code">A stable word: <c>altered-entry</c>, <c>missing-entries</c>, <c>wrong-head</c>, <c>altered-archive</c>, <c>wrong-leaf</c>, <c>wrong-root</c>.</param>
/// <param name="CaseId">The case; null for a root.</param>
/// <param name="Sequence">The entry; null when it is none.</param>
/// <param name="Message">What is wrong, in words.</param>
public sealed record AuditProblem(string Code, string? CaseId, long? Sequence, string Message);
