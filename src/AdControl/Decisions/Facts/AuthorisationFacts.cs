namespace AdControl.Decisions.Facts;

/// <summary>A visa or an authorisation of advertising.</summary>
public sealed record AuthorisationFacts
{
    /// <summary>Its number.</summary>
    public string? Number { get; init; }

    /// <summary>The day on which it was granted, by decision or by silence.</summary>
    public DateOnly? GrantedOn { get; init; }

    /// <summary>Whether silence granted it.</summary>
    public bool IsTacit { get; init; }

    /// <summary>Its last day.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Whether it ends with the product's own authorisation, before its usual validity.</summary>
    public bool EndsWithProduct { get; init; }
}
