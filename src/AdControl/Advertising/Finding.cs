using AdControl.Law;

namespace AdControl.Advertising;

/// <summary>A breach of the law, with its proof.</summary>
public sealed record Finding
{
    /// <summary>The rule's identifier, such as <c>GP-31</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>How serious it is: the rule's level, or <see cref="Level.Review"/> when its source is unconfirmed.</summary>
    public required Level Level { get; init; }

    /// <summary>What kind of breach it is.</summary>
    public required FindingKind Kind { get; init; }

    /// <summary>The article as people write it, such as <c>R5122-4 2°</c>.</summary>
    public required string Article { get; init; }

    /// <summary>The rule's title, in the language asked for.</summary>
    public required string Title { get; init; }

    /// <summary>What is wrong, in the language asked for.</summary>
    public required string Message { get; init; }

    /// <summary>The passages that prove it, in the order of the text; empty for a missing statement.</summary>
    public required IReadOnlyList<EvidencePassage> Evidence { get; init; }

    /// <summary>The facts it rests on, such as <c>medicine.IsReimbursed = true</c>; empty when the text alone decides.</summary>
    public IReadOnlyList<FactRead> Facts { get; init; } = [];

    /// <summary>How to mend it.</summary>
    public required IReadOnlyList<Suggestion> Suggestions { get; init; }

    /// <summary>The same for the same breach wherever it stands in the text: 32 lower-case hexadecimal digits.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>How well the rule's source is known.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>The rule's sources, such as <c>CSP:R5122-4:2°</c>.</summary>
    public required IReadOnlyList<string> Cites { get; init; }

    /// <summary>The medicines it concerns, by CIS code; empty when it concerns the text whatever the medicine.</summary>
    public IReadOnlyList<string> Medicines { get; init; } = [];

    /// <summary>Whether one of its passages is not shown to the reader of the document.</summary>
    public bool IsHidden => Evidence.Any(e => e.IsHidden);

    /// <summary>Whether one of its passages is the alternative text of a picture or a control.</summary>
    public bool IsAlternativeText => Evidence.Any(e => e.IsAlternativeText);

    /// <summary>Whether one of its passages was read off a picture, where letters may be mistaken.</summary>
    public bool IsReadByOcr => Evidence.Any(e => e.IsReadByOcr);
}
