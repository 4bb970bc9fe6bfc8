using AdControl.Cases;

namespace AdControl.Server.Api;

/// <summary>A decision or letter of a case.</summary>
public sealed record ActView
{
    /// <summary>Its name within the case, such as <c>act-2</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it is: <c>grant</c>, <c>refusal</c>…</summary>
    public required string Kind { get; init; }

    /// <summary>Its number.</summary>
    public required string Reference { get; init; }

    /// <summary>Where it stands.</summary>
    public required ActState State { get; init; }

    /// <summary>When it was drafted.</summary>
    public required DateTimeOffset DraftedAt { get; init; }

    /// <summary>The SHA-256 of its frozen text; absent for a draft.</summary>
    public string? Sha256 { get; init; }

    /// <summary>When it was signed, or frozen; absent for a draft.</summary>
    public DateTimeOffset? SignedAt { get; init; }

    /// <summary>When it was notified; absent before.</summary>
    public DateTimeOffset? NotifiedAt { get; init; }

    /// <summary>When it was handed to the bulletin; absent before.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The sources of its sentences, such as <c>CSP:R5122-4:2°</c>.</summary>
    public required IReadOnlyList<string> Cites { get; init; }

    /// <summary>Its sentences, in the order of reading.</summary>
    public required IReadOnlyList<SentenceView> Sentences { get; init; }

    internal static ActView Of(CaseAct act) => new()
    {
        Id = act.Id,
        Kind = act.Kind,
        Reference = act.Reference,
        State = act.State,
        DraftedAt = act.DraftedAt,
        Sha256 = act.Sha256,
        SignedAt = act.SignedAt,
        NotifiedAt = act.NotifiedAt,
        PublishedAt = act.PublishedAt,
        Cites = act.Articles,
        Sentences = [.. act.Document.Sentences.Select(s => new SentenceView(s.Id, s.Text, s.Rule, s.Cites))],
    };
}
