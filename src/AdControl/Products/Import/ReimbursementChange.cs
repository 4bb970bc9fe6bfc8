namespace AdControl.Products.Import;

/// <summary>A presentation of both registers whose reimbursement rates changed.</summary>
/// <param name="Cis">Its medicine.</param>
/// <param name="Cip13">Its code.</param>
/// <param name="Label">What the package holds.</param>
/// <param name="Before">Its rates in per cent before; empty when it was not reimbursed.</param>
/// <param name="After">Its rates after; empty when it is not reimbursed.</param>
public sealed record ReimbursementChange(Cis Cis, string Cip13, string Label, IReadOnlyList<int> Before, IReadOnlyList<int> After)
{
    /// <summary>Whether it began or ceased to be reimbursed, rather than that a rate changed.</summary>
    public bool Toggles => Before.Count == 0 != (After.Count == 0);
}
