using AdControl.Decisions.Facts;
using AdControl.Decisions.Signing;

namespace AdControl.Decisions.Testing;

/// <summary>A case of the wording: facts, and the act that must come of them.</summary>
public sealed record DecisionCase
{
    /// <summary>The file it stands in.</summary>
    public required string File { get; init; }

    /// <summary>The line it begins on, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>What it tries.</summary>
    public required string Name { get; init; }

    /// <summary>The facts.</summary>
    public required DecisionFacts Facts { get; init; }

    /// <summary>The date of law; null: today.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The rules that write, in any order; null: not looked at.</summary>
    public IReadOnlyList<string>? Writes { get; init; }

    /// <summary>Words the act holds.</summary>
    public IReadOnlyList<string> Contains { get; init; } = [];

    /// <summary>Words it does not hold.</summary>
    public IReadOnlyList<string> Lacks { get; init; } = [];

    /// <summary>Who is to sign; null: signing is not tried.</summary>
    public SigningFacts? Signer { get; init; }

    /// <summary>Rules whose sentences are taken out before signing is tried, as a careless person would.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>Other words for the sentences of a rule, as a person who edits the draft would write them before signing is tried.</summary>
    public IReadOnlyDictionary<string, string> Rewritten { get; init; } = new Dictionary<string, string>();

    /// <summary>The rules that stand against signing; null: not looked at.</summary>
    public IReadOnlyList<string>? Obstacles { get; init; }
}
