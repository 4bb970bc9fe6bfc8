using AdControl.Advertising;

namespace AdControl.Decisions.Facts;

/// <summary>A product that is advertised.</summary>
/// <param name="Kind">Its class in the law.</param>
/// <param name="Name">Its name with strength and form, as it is registered.</param>
public sealed record ProductFacts(ProductKind Kind, string Name)
{
    /// <summary>Its code: the CIS code of a medicine, the reference of a device; null when it has none.</summary>
    public string? Code { get; init; }

    /// <summary>Who holds its authorisation, or makes it; null when that is the applicant.</summary>
    public string? Holder { get; init; }

    /// <summary>The last day of its own authorisation; null when it has no end.</summary>
    public DateOnly? AuthorisedUntil { get; init; }
}
