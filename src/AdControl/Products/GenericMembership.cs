namespace AdControl.Products;

/// <summary>The place of a medicine in a generic group.</summary>
/// <param name="GroupId">The group.</param>
/// <param name="GroupLabel">Its label: common name, strength, reference medicine, form.</param>
/// <param name="Role">What the medicine is in it.</param>
public sealed record GenericMembership(int GroupId, string GroupLabel, GenericRole Role);
