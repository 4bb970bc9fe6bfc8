namespace AdControl.Products;

/// <summary>A package of a medicine (<i>présentation</i>).</summary>
/// <param name="Cip13">Its code of 13 digits, unique.</param>
/// <param name="Cip7">Its code of 7 digits, unique.</param>
/// <param name="Label">What the package holds, in French.</param>
public sealed record Presentation(string Cip13, string Cip7, string Label)
{
    /// <summary><i>Statut administratif</i>, as the register words it.</summary>
    public string Status { get; init; } = "";

    /// <summary><i>État de commercialisation</i>, as the register words it.</summary>
    public string MarketingState { get; init; } = "";

    /// <summary>When that state was declared; null when the file has no date. May be impossible (2924): see the import report.</summary>
    public DateOnly? DeclaredOn { get; init; }

    /// <summary><i>Agrément aux collectivités</i>; null for <c>inconnu</c>.</summary>
    public bool? IsAgreedForHospitals { get; init; }

    /// <summary>Reimbursement rates in per cent; empty when it is not reimbursed.</summary>
    public IReadOnlyList<int> Rates { get; init; } = [];

    /// <summary>Price without the dispensing fee in euro; null when it has no regulated price.</summary>
    public decimal? Price { get; init; }

    /// <summary>Price to the public, the dispensing fee included, in euro; null when it has no regulated price.</summary>
    public decimal? PublicPrice { get; init; }

    /// <summary>Dispensing fee (<i>honoraires de dispensation</i>) in euro; null when none is given.</summary>
    public decimal? DispensingFee { get; init; }

    /// <summary>The indications that open the right to reimbursement, HTML removed; empty when none are given.</summary>
    public string ReimbursedIndications { get; init; } = "";

    /// <summary>Whether the health insurance reimburses it.</summary>
    public bool IsReimbursed => Rates.Count > 0;
}
