using AdControl.Documents.Acts;

namespace AdControl.Bulletin;

/// <summary>An act in the bulletin.</summary>
public sealed record PublishedAct
{
    /// <summary>Its stable address, which is its identity.</summary>
    public required ActAddress Address { get; init; }

    /// <summary>The id of its section.</summary>
    public required string Section { get; init; }

    /// <summary>Its text as it is published: names of persons removed.</summary>
    public required ActDocument Document { get; init; }

    /// <summary>The issue it appeared in; null while it waits for one.</summary>
    public string? Issue { get; init; }

    /// <summary>The SHA-256 of the text that was signed; null when nothing was signed. Equal to that of the published text when nothing was removed from it.</summary>
    public string? SignedSha256 { get; init; }

    /// <summary>How many names and other personal data were removed before publication.</summary>
    public int Redactions { get; init; }

    /// <summary>The first day on which it may appear; null when nothing holds it back.</summary>
    public DateOnly? NotBefore { get; init; }

    /// <summary>From which day it has effect; null when the text alone tells.</summary>
    public DateOnly? EffectiveOn { get; init; }

    /// <summary>What became of it that no act of the bulletin tells: judgements, unpublication. What later acts do to it follows from their relations.</summary>
    public IReadOnlyList<ActChange> Changes { get; init; } = [];

    /// <summary>The title, on one line.</summary>
    public string Title => Document.Title.Text;
}
