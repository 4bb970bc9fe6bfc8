using AdControl.Cases;

namespace AdControl.Server.Api;

/// <summary>What the applicant was given at the deposit.</summary>
/// <param name="Number">The agency's number of the file.</param>
/// <param name="ReferenceNumber">The applicant's number; absent when the procedure has none.</param>
/// <param name="ReceivedAt">When it was received.</param>
/// <param name="DueDate">The last day to decide; absent when it is not known.</param>
/// <param name="Files">What was received, with the SHA-256 of each file.</param>
public sealed record ReceiptView(string Number, string? ReferenceNumber, DateTimeOffset ReceivedAt, DateOnly? DueDate, IReadOnlyList<CaseFile> Files);
