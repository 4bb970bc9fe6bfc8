using AdControl.Decisions.Facts;

namespace AdControl.Bulletin;

/// <summary>A list of visas that is to be published as one act.</summary>
public sealed record VisaListRequest
{
    /// <summary>Which visas: <c>visa-gp</c>, <c>visa-pm</c>, or <c>visas</c> for all.</summary>
    public string Procedure { get; init; } = "visas";

    /// <summary>The first day of the period.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Its last day.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>The reference of the list.</summary>
    public required string Reference { get; init; }

    /// <summary>The day of the act.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Who signs.</summary>
    public required SignatoryFacts Signatory { get; init; }
}
