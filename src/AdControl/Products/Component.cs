namespace AdControl.Products;

/// <summary>A substance in one element of a medicine (one row of its composition).</summary>
/// <param name="Element">The element that holds it, such as <c>comprimé</c> or <c>solution</c>.</param>
/// <param name="SubstanceCode">The register's code of the substance, 5 digits.</param>
/// <param name="Substance">The name of the substance, in capitals.</param>
/// <param name="Strength">Its dose, such as <c>1000 mg</c>; empty when only its counterpart of the same link carries one.</param>
/// <param name="Reference">What the dose refers to, such as <c>un comprimé</c>.</param>
/// <param name="IsTherapeuticFraction">True for the part of a salt that acts (FT), false for the substance as it is (SA).</param>
/// <param name="Link">The number that links a substance with its therapeutic fraction within the medicine.</param>
public sealed record Component(
    string Element, string SubstanceCode, string Substance, string Strength, string Reference, bool IsTherapeuticFraction, int Link);
