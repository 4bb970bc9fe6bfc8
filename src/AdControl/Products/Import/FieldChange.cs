namespace AdControl.Products.Import;

/// <summary>A column of a medicine that changed.</summary>
/// <param name="Field">The column: name, form, routes, status, procedure, marketing, authorised_on, agency_mark, european_number, holder, additional_monitoring.</param>
/// <param name="Before">Its value before; empty when it had none.</param>
/// <param name="After">Its value after; empty when it has none.</param>
public sealed record FieldChange(string Field, string Before, string After);
