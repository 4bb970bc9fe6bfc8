namespace AdControl.Cases;

/// <summary>A decision or letter of a case.</summary>
public sealed record CaseAct
{
    /// <summary>Its name within the case, such as <c>act-2</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it is: <c>grant</c>, <c>tacit-grant</c>, <c>refusal</c>, <c>inadmissibility</c>…</summary>
    public required string Kind { get; init; }

    /// <summary>Its number.</summary>
    public required string Reference { get; init; }

    /// <summary>When it was drafted.</summary>
    public required DateTimeOffset DraftedAt { get; init; }

    /// <summary>Where it stands.</summary>
    public ActState State { get; init; }

    /// <summary>Its whole text.</summary>
    public required string Text { get; init; }

    /// <summary>The articles it rests on or applies.</summary>
    public IReadOnlyList<string> Articles { get; init; } = [];

    /// <summary>The SHA-256 of the frozen text; null for a draft.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Who signed; null when nobody did.</summary>
    public string? SignedBy { get; init; }

    /// <summary>When it was signed, or frozen.</summary>
    public DateTimeOffset? SignedAt { get; init; }

    /// <summary>When it was notified.</summary>
    public DateTimeOffset? NotifiedAt { get; init; }

    /// <summary>When it was published.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Whether and when it is to be published.</summary>
    public Publication Publication { get; init; }

    /// <summary>The section of the bulletin; empty when it is not published.</summary>
    public string Section { get; init; } = "";
}
