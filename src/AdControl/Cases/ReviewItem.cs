using AdControl.Advertising;

namespace AdControl.Cases;

/// <summary>A finding under review: of a rule, or added by hand.</summary>
public sealed record ReviewItem
{
    /// <summary>Its name within the case, such as <c>GP-31</c> or <c>GP-31#2</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The rule; empty when a person added it.</summary>
    public string Rule { get; init; } = "";

    /// <summary>How serious it is.</summary>
    public Level Level { get; init; }

    /// <summary>Whether something is <c>missing</c>, <c>prohibited</c>, wrong for the <c>product</c>, or a matter of <c>procedure</c>.</summary>
    public string Kind { get; init; } = "prohibited";

    /// <summary>The article breached.</summary>
    public required string Article { get; init; }

    /// <summary>What it is about.</summary>
    public string Title { get; init; } = "";

    /// <summary>What is wrong.</summary>
    public string Message { get; init; } = "";

    /// <summary>The passages that prove it.</summary>
    public IReadOnlyList<EvidencePassage> Passages { get; init; } = [];

    /// <summary>The facts that prove it, such as <c>medicine.IsReimbursed = true</c>.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>Sources, such as <c>CSP:R5122-4:2°</c>.</summary>
    public IReadOnlyList<string> Cites { get; init; } = [];

    /// <summary>The finding's fingerprint; for one added by hand, of its article and passage.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Where it stands.</summary>
    public ReviewState State { get; init; }

    /// <summary>The recital a person wrote; null: the law's own wording is used.</summary>
    public string? Recital { get; init; }

    /// <summary>Why it was dismissed, or a remark.</summary>
    public string Reason { get; init; } = "";

    /// <summary>References and sections of the product information it was linked to.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>Remarks of the agency's people, in the order they were written.</summary>
    public IReadOnlyList<ReviewComment> Comments { get; init; } = [];

    /// <summary>Who decided last; null when nobody did.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>Whether its passages no longer stand in the newest version of the document.</summary>
    public bool IsOrphan { get; init; }
}
