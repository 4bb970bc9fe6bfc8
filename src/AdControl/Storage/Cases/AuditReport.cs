namespace AdControl.Storage.Cases;

/// <summary>What an audit looked at and found.</summary>
/// <param name="Cases">Chains.</param>
/// <param name="Entries">Entries, those of archives included.</param>
/// <param name="Roots">Daily roots.</param>
/// <param name="Problems">What does not prove true; empty when nothing was altered.</param>
public sealed record AuditReport(long Cases, long Entries, int Roots, IReadOnlyList<AuditProblem> Problems);
