namespace AdControl.Decisions.Facts;

/// <summary>A breach that a reviewer confirmed.</summary>
/// <param name="Rule">The rule that found it, such as <c>GP-31</c>; empty when a person added it.</param>
/// <param name="Article">The article breached, as people write it: <c>R5122-4 2°</c>.</param>
/// <param name="Message">What is wrong, a sentence.</param>
public sealed record FindingFacts(string Rule, string Article, string Message)
{
    /// <summary>The identifier of the review item; sentences about it are named after it. Empty: its place in the list.</summary>
    public string Id { get; init => field = value ?? ""; } = "";

    /// <summary>What the rule is about.</summary>
    public string Title { get; init => field = value ?? ""; } = "";

    /// <summary>Whether something is <c>missing</c>, <c>prohibited</c>, wrong for the <c>product</c>, or a matter of <c>procedure</c>.</summary>
    public string Kind { get; init => field = value ?? "prohibited"; } = "prohibited";

    /// <summary>The passages, word for word; empty when something is missing.</summary>
    public IReadOnlyList<string> Passages { get; init => field = value ?? []; } = [];

    /// <summary>The page of the first passage, from 1; null when it is not known.</summary>
    public int? Page { get; init; }

    /// <summary>The section of the product information it departs from, such as <c>4.1</c>; null when it rests on none.</summary>
    public string? Section { get; init; }

    /// <summary>The sources, such as <c>CSP:R5122-4:2°</c>.</summary>
    public IReadOnlyList<string> Cites { get; init => field = value ?? []; } = [];

    /// <summary>The recital as the reviewer wrote it; null: the wording of the pack.</summary>
    public string? Recital { get; init; }
}
