namespace AdControl.Products;

/// <summary>Everything the store holds on a medicine: its facts, and what rules do not read.</summary>
/// <param name="Medicine">The facts.</param>
public sealed record MedicineFile(Medicine Medicine)
{
    /// <summary>Opinions on its medical benefit, latest first.</summary>
    public IReadOnlyList<TransparencyOpinion> SmrOpinions { get; init; } = [];

    /// <summary>Opinions on the improvement of its medical benefit, latest first.</summary>
    public IReadOnlyList<TransparencyOpinion> AsmrOpinions { get; init; } = [];

    /// <summary>What was published on its supply.</summary>
    public IReadOnlyList<SupplyNotice> Supply { get; init; } = [];

    /// <summary>Safety information.</summary>
    public IReadOnlyList<SafetyNotice> Safety { get; init; } = [];

    /// <summary>The states of its authorisation that imports saw, each with the date it was first seen.</summary>
    public IReadOnlyList<(DateOnly AsOf, AuthorisationStatus Status)> History { get; init; } = [];

    /// <summary>Re-evaluations, open and closed.</summary>
    public IReadOnlyList<Reevaluation> Reevaluations { get; init; } = [];

    /// <summary>The day it left the register; null while it is listed.</summary>
    public DateOnly? DelistedOn { get; init; }

    /// <summary>Its leaflet; null when none was added.</summary>
    public ProductInformation? Leaflet { get; init; }

    /// <summary>The French name of its ATC class; null when the map has none.</summary>
    public string? AtcName { get; init; }
}
