using AdControl.Advertising;

namespace AdControl.Law;

/// <summary>A rule of the pack: what the law demands, of whom, since when, and how to say that it is breached.</summary>
/// <remarks>One instance is one dated version; a change of law is a new one with the same <see cref="Id"/>. Versions of one day differ in products or audiences.</remarks>
public sealed record LawRule
{
    /// <summary>Its identifier, such as <c>GP-31</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The set it belongs to, such as <c>fr.csp.r5122-4</c>.</summary>
    public required string RuleSet { get; init; }

    /// <summary>The file it stands in, as its path under the folder of rules.</summary>
    public required string File { get; init; }

    /// <summary>The line of its name in that file, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>What it is about.</summary>
    public required LocalText Title { get; init; }

    /// <summary>The article as people write it, such as <c>R5122-4 2°</c>.</summary>
    public required string Article { get; init; }

    /// <summary>Its sources.</summary>
    public required LawSource Source { get; init; }

    /// <summary>The days on which it is in force.</summary>
    public required DateSpan InForce { get; init; }

    /// <summary>How serious a breach is, as the file says.</summary>
    public required Level DeclaredLevel { get; init; }

    /// <summary>How serious a breach is in effect: what rests on an unconfirmed source only asks for a review.</summary>
    public Level Level => Source.Confidence == Confidence.Unconfirmed ? Level.Review : DeclaredLevel;

    /// <summary>What kind of breach it looks for.</summary>
    public required FindingKind Kind { get; init; }

    /// <summary>What is needed to decide it.</summary>
    public DecidedBy DecidedBy { get; init; }

    /// <summary>The audiences it protects; empty: all.</summary>
    public IReadOnlyList<Audience> Audiences { get; init; } = [];

    /// <summary>The products it is about; empty: all.</summary>
    public IReadOnlyList<ProductKind> Products { get; init; } = [];

    /// <summary>The only supports it is about; empty: all.</summary>
    public IReadOnlyList<Medium> Media { get; init; } = [];

    /// <summary>The supports it is not about.</summary>
    public IReadOnlyList<Medium> ExceptMedia { get; init; } = [];

    /// <summary>When in the life of an application it is run.</summary>
    public RuleStage Stage { get; init; }

    /// <summary>A further condition; false makes the rule not applicable. Null: none.</summary>
    public string? When { get; init; }

    /// <summary>The expression that states compliance.</summary>
    public required string Expression { get; init; }

    /// <summary>What is wrong when it fires; may contain <c>$(…)</c>.</summary>
    public required LocalText Message { get; init; }

    /// <summary>How to mend it; empty when nothing is to be said.</summary>
    public LocalText Suggestion { get; init; }

    /// <summary>The exact text whose insertion is the mend; null when there is none.</summary>
    public string? Insert { get; init; }

    /// <summary>What a person has to answer; empty when there is nothing to ask.</summary>
    public LocalText Question { get; init; }

    /// <summary>Whether the rule is one for this audience, product, support, stage and date.</summary>
    public bool AppliesTo(CheckRequest request) =>
        Concerns(request)
        && AppliesTo(request.Medium)
        && InForce.Contains(request.LawDate);

    /// <summary>Whether the rule is one for this audience, product and stage, on whatever day and support.</summary>
    internal bool Concerns(CheckRequest request) =>
        request.Stages.Contains(Stage)
        && IsOneOf(Audiences, request.Audience)
        && IsOneOf(Products, request.Product);

    /// <summary>Whether both can apply to one advertisement: same days, products and audiences.</summary>
    public bool CanMeet(LawRule other) =>
        InForce.Overlaps(other.InForce) && Share(Products, other.Products) && Share(Audiences, other.Audiences);

    private static bool Share<T>(IReadOnlyList<T> some, IReadOnlyList<T> others) =>
        some.Count == 0 || others.Count == 0 || some.Any(others.Contains);

    private bool AppliesTo(Medium? medium)
    {
        if (Media.Count > 0 && (medium is null || !Media.Contains(medium.Value))) return false;
        return medium is null || !ExceptMedia.Contains(medium.Value);
    }

    private static bool IsOneOf<T>(IReadOnlyList<T> wanted, T value) => wanted.Count == 0 || wanted.Contains(value);
}
