using AdControl.Advertising;

namespace AdControl.Cli.Reporting;

/// <summary>The outcome for one file: a result with the text it is about, or the reason why there is none.</summary>
/// <param name="Path">The path as the user gave it; <c>stdin</c> for standard input.</param>
/// <param name="Result">What the law says; null when the file could not be checked.</param>
/// <param name="Text">The text the offsets of <paramref name="Result"/> count in; empty when there is none.</param>
/// <param name="IsPlainText">Whether offsets in the text are offsets in the file, so that a tool may edit it.</param>
/// <param name="Failure">Why the file could not be checked; null when it was.</param>
internal sealed record CheckReport(string Path, CheckResult? Result, string Text, bool IsPlainText, CheckFailure? Failure)
{
    /// <summary>Where each page of the text begins; empty when the format has no pages.</summary>
    public IReadOnlyList<int> PageStarts { get; init; } = [];

    /// <summary>Parts of the text a reader of the document does not see as running text, with the word that says what they are.</summary>
    public IReadOnlyList<MarkedPart> MarkedParts { get; init; } = [];

    public static CheckReport Failed(string path, CheckFailure failure) => new(path, null, "", false, failure);
}
