using AdControl.Law;

namespace AdControl.Storage.Cases;

/// <summary>Something that does not prove true.</summary>
/// <param name="Code">
/// A stable word. Of journals: <c>altered-entry</c>, <c>missing-entries</c>, <c>wrong-head</c>, <c>altered-archive</c>, <c>missing-archive</c>, <c>wrong-leaf</c>, <c>wrong-root</c>, <c>missing-root</c>.
/// Of what cases are stored in: see <see cref="AdControl.Cases.Audit.CaseAudit"/>.
/// </param>
/// <param name="CaseId">The case; null for what belongs to none.</param>
/// <param name="Sequence">The entry of the journal; null when it is about none.</param>
/// <param name="Text">What is wrong, in words.</param>
public sealed record AuditProblem(string Code, string? CaseId, long? Sequence, LocalText Text)
{
    /// <summary>What is wrong, in English.</summary>
    public string Message => Text.English!;
}
