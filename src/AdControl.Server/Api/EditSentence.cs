using AdControl.Decisions;

namespace AdControl.Server.Api;

/// <summary>A change of a draft.</summary>
/// <param name="Sentence">The sentence's id; for an insertion, the one it stands behind.</param>
/// <param name="Kind">What is done.</param>
/// <param name="Text">The words; absent for a removal.</param>
public sealed record EditSentence(string? Sentence, DecisionEditKind Kind, string? Text);
