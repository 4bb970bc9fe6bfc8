namespace AdControl.Cases.Scenarios;

/// <summary>The act that is expected.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Contains">Words of its text.</param>
/// <param name="Articles">Articles it rests on or applies, such as <c>R5122-4</c>.</param>
public sealed record ExpectedDecision(string? Kind = null, IReadOnlyList<string>? Contains = null, IReadOnlyList<string>? Articles = null);
