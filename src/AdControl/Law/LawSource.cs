namespace AdControl.Law;

/// <summary>Where a piece of the law comes from and who answers for it.</summary>
/// <param name="Cites">The sources, such as <c>CSP:R5122-5</c>.</param>
/// <param name="Confidence">How well the source is known.</param>
/// <param name="Checked">When a person last compared it with the source; null when that is not recorded.</param>
public sealed record LawSource(IReadOnlyList<string> Cites, Confidence Confidence, DateOnly? Checked);
