namespace AdControl.Products;

/// <summary>The reference medicine (<i>princeps, spécialité de référence</i>) of a generic group, as an advertisement names it.</summary>
/// <param name="Name">Its brand name alone, such as <c>TAGAMET</c>.</param>
/// <param name="Strength">Its strength, such as <c>200 mg</c>; empty when neither its name nor its composition gives one.</param>
/// <param name="Form">Its pharmaceutical form, such as <c>comprimé pelliculé</c>; empty when not known.</param>
public sealed record ReferenceMedicine(string Name, string Strength, string Form)
{
    /// <summary>The full denomination: name, strength and form as the register, or the label of the group, writes them.</summary>
    public string Denomination { get; init; } = "";

    /// <summary>Its code; null in a test case that gives none.</summary>
    public Cis? Cis { get; init; }

    /// <summary>Whether it is still in the register; a group keeps references whose authorisation was archived long ago.</summary>
    public bool IsListed { get; init; } = true;
}
