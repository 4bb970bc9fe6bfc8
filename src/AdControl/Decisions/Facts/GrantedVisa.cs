namespace AdControl.Decisions.Facts;

/// <summary>A visa of a periodic list.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Product">The product or products.</param>
/// <param name="Company">The holder.</param>
/// <param name="GrantedOn">Since when.</param>
/// <param name="ValidUntil">Its last day.</param>
/// <param name="IsTacit">Whether silence granted it.</param>
public sealed record GrantedVisa(string Number, string Product, string Company, DateOnly GrantedOn, DateOnly ValidUntil, bool IsTacit = false);
