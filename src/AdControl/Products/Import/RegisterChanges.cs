namespace AdControl.Products.Import;

/// <summary>What an import changes, or would change.</summary>
/// <param name="Before">The date of the register in the store; null when it is empty.</param>
/// <param name="After">The date of the files.</param>
public sealed record RegisterChanges(DateOnly? Before, DateOnly After)
{
    /// <summary>Medicines that are in the files only.</summary>
    public IReadOnlyList<ListedMedicine> Added { get; init; } = [];

    /// <summary>Medicines that are in the store only.</summary>
    public IReadOnlyList<ListedMedicine> Withdrawn { get; init; } = [];

    /// <summary>Medicines of both whose row differs.</summary>
    public IReadOnlyList<MedicineChange> Changed { get; init; } = [];

    /// <summary>The number of medicines of both whose row differs only in how the same characters were encoded; they are not <see cref="Changed"/>.</summary>
    public int Reencoded { get; init; }

    /// <summary>The number of presentations that are in the files only.</summary>
    public int PresentationsAdded { get; init; }

    /// <summary>The number of presentations that are in the store only.</summary>
    public int PresentationsWithdrawn { get; init; }

    /// <summary>Presentations of both whose rates differ.</summary>
    public IReadOnlyList<ReimbursementChange> Reimbursement { get; init; } = [];

    /// <summary>Medicines of both whose conditions of prescription differ.</summary>
    public IReadOnlyList<PrescriptionChange> Prescription { get; init; } = [];

    /// <summary>Files that the folder has not; their tables stay as they are.</summary>
    public IReadOnlyList<RegisterFileKind> AbsentFiles { get; init; } = [];

    /// <summary>Whether the files are older than what is in the store.</summary>
    public bool IsOlder => After < Before;

    /// <summary>Whether nothing changes.</summary>
    public bool IsEmpty => Added.Count + Withdrawn.Count + Changed.Count + PresentationsAdded + PresentationsWithdrawn + Reimbursement.Count + Prescription.Count == 0;
}
