namespace AdControl.Cases;

/// <summary>A case as it is to be stored, in the transaction of the step that changes it.</summary>
/// <param name="Case">The case; its revision is the expected one plus one.</param>
/// <param name="ExpectedRevision">The revision it was made from; 0 for a new case.</param>
internal sealed record CaseChange(Case Case, long ExpectedRevision)
{
    /// <summary>What becomes of a case, stored at a moment.</summary>
    public static CaseChange Of(Case before, Case after, DateTimeOffset at) => new(after with { Revision = before.Revision + 1, UpdatedAt = at }, before.Revision);
}
