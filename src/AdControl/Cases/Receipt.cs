using AdControl.Documents.Acts;

namespace AdControl.Cases;

/// <summary>What the applicant is given at once at deposit (<i>accusé de réception</i>).</summary>
/// <param name="Number">The agency's number of the file.</param>
/// <param name="ReferenceNumber">The applicant's internal number.</param>
/// <param name="ReceivedAt">When it was received, with the offset of Paris.</param>
/// <param name="DueDate">The last day to decide; null when it is not known.</param>
/// <param name="Files">What was received.</param>
public sealed record Receipt(string Number, string? ReferenceNumber, DateTimeOffset ReceivedAt, DateOnly? DueDate, IReadOnlyList<CaseFile> Files)
{
    /// <summary>The document the applicant is given; null in cases of older versions.</summary>
    public ActDocument? Document { get; init; }
}
