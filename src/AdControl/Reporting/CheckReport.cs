using AdControl.Advertising;
using AdControl.Documents;

namespace AdControl.Reporting;

/// <summary>The outcome for one file: a result with the text it is about, or the reason why there is none.</summary>
/// <param name="Path">The path as the user gave it; <c>stdin</c> for standard input.</param>
/// <param name="Result">What the law says; null when the file could not be checked.</param>
/// <param name="Text">The text the offsets of <paramref name="Result"/> count in; empty when there is none.</param>
/// <param name="Failure">Why the file could not be checked; null when it was.</param>
public sealed record CheckReport(string Path, CheckResult? Result, string Text, CheckFailure? Failure)
{
    /// <summary>Whether offsets in the text are offsets in the file, so that a tool may edit it.</summary>
    public bool IsPlainText { get; init; }

    /// <summary>Whether <see cref="EvidencePassage.Source"/> is a line and a column of the file (a page, a Markdown file).</summary>
    public bool HasSourceLines { get; init; }

    /// <summary>The name by which a baseline knows the document; null without a baseline.</summary>
    public string? BaselineName { get; init; }

    /// <summary>The blocks of the text; empty: the text is one block.</summary>
    public IReadOnlyList<Block> Blocks { get; init; } = [];

    /// <summary>The report of a file that could not be checked.</summary>
    public static CheckReport Failed(string path, CheckFailure failure) => new(path, null, "", failure);
}
