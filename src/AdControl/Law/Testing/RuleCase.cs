using AdControl.Advertising;
using AdControl.Products;

namespace AdControl.Law.Testing;

/// <summary>A case that a rule must decide in a given way.</summary>
public sealed record RuleCase
{
    /// <summary>The file it stands in, as its path under the pack.</summary>
    public required string File { get; init; }

    /// <summary>The line it begins on, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The rule it tests.</summary>
    public required string Rule { get; init; }

    /// <summary>What it shows.</summary>
    public required string Name { get; init; }

    /// <summary>How the rule must end.</summary>
    public required RuleOutcome Expected { get; init; }

    /// <summary>Whether it lies where the law changes its answer.</summary>
    public bool IsBoundary { get; init; }

    /// <summary>The text of the advertisement.</summary>
    public required string Text { get; init; }

    /// <summary>The audience; null: the rule's first.</summary>
    public Audience? Audience { get; init; }

    /// <summary>The product; null: the rule's first.</summary>
    public ProductKind? Product { get; init; }

    /// <summary>The support; null: none is stated.</summary>
    public Medium? Medium { get; init; }

    /// <summary>The class of a device; null: none is stated.</summary>
    public DeviceClass? DeviceClass { get; init; }

    /// <summary>The date of law; null: today, or the rule's last day when it is no longer in force.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The advertised medicines; empty: none is known.</summary>
    public IReadOnlyList<Medicine> Medicines { get; init; } = [];

    /// <summary>The dossier; null: there is none.</summary>
    public Submission? Submission { get; init; }

    /// <summary>The height of its letters in points; null: not known, as in any plain text.</summary>
    public double? LetterHeight { get; init; }

    /// <summary>The exact passages that must be shown, in the order of the text; null: not checked.</summary>
    public IReadOnlyList<string>? Evidence { get; init; }
}
