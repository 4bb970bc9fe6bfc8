using AdControl.Decisions;
using AdControl.Decisions.Facts;
using AdControl.Decisions.Signing;
using AdControl.Documents.Acts;

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

    /// <summary>What the rules wrote it from.</summary>
    public required DecisionFacts Facts { get; init; }

    /// <summary>What the rules wrote.</summary>
    public required ActDocument Draft { get; init; }

    /// <summary>What people made of it, in order.</summary>
    public IReadOnlyList<DecisionEdit> Edits { get; init; } = [];

    /// <summary>The frozen act, with the mention of its signature when somebody signed; null for a draft.</summary>
    public ActDocument? Final { get; init; }

    /// <summary>The SHA-256 of the frozen text; null for a draft.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The proof of signature; null when nobody signed.</summary>
    public SignatureRecord? Signature { get; init; }

    /// <summary>Who signed, by account; null when nobody did.</summary>
    public string? SignedBy { get; init; }

    /// <summary>When it was signed, or frozen.</summary>
    public DateTimeOffset? SignedAt { get; init; }

    /// <summary>When it was notified.</summary>
    public DateTimeOffset? NotifiedAt { get; init; }

    /// <summary>When it was handed to the bulletin.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Whether and when it is to be published.</summary>
    public Publication Publication { get; init; }

    /// <summary>The section of the bulletin; empty when it is not published.</summary>
    public string Section { get; init; } = "";

    /// <summary>The draft with its edits.</summary>
    public Decision Decision => Decision.Of(Draft, Edits);

    /// <summary>What it says now.</summary>
    public ActDocument Document => Final ?? Decision.Current;

    /// <summary>Its whole text.</summary>
    public string Text => ActText.Write(Document);

    /// <summary>The sources of its sentences, such as <c>CSP:R5122-4:2°</c>.</summary>
    public IReadOnlyList<string> Articles => [.. Document.Sentences.SelectMany(s => s.Cites).Distinct()];
}
