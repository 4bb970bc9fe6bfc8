namespace AdControl.Advertising;

/// <summary>What rules read as <c>submission</c>: how the advertisement was submitted and, where there is one, its dossier.</summary>
/// <param name="Request">The request; always known.</param>
/// <param name="Dossier">The dossier; null when there is none, and then its facts are unknown.</param>
internal sealed record SubmissionFacts(CheckRequest Request, Submission? Dossier);
