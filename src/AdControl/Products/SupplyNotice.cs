namespace AdControl.Products;

/// <summary>What the agency published on the supply of a medicine (<i>disponibilité</i>).</summary>
/// <param name="Cip13">The package concerned; empty when all are.</param>
/// <param name="State">1 out of stock, 2 strained supply, 3 marketing stopped, 4 available again.</param>
/// <param name="Label">The state in French.</param>
/// <param name="StartedOn">When the state began; null when not given.</param>
/// <param name="UpdatedOn">When the page was last updated; null when not given.</param>
/// <param name="BackOn">When it is or was available again; null when not given.</param>
/// <param name="Link">The agency's page.</param>
public sealed record SupplyNotice(
    string Cip13, int State, string Label, DateOnly? StartedOn, DateOnly? UpdatedOn, DateOnly? BackOn, string Link);
