namespace AdControl.Decisions.Facts;

/// <summary>The advertisement an act speaks of.</summary>
public sealed record AdvertisementFacts
{
    /// <summary>Its title, or the name of the campaign; null when it has none.</summary>
    public string? Title { get; init; }

    /// <summary>The support in words, « affiche », « aide de visite »; null when it is not known.</summary>
    public string? Support { get; init; }

    /// <summary>The applicant's internal reference number; null when it has none.</summary>
    public string? Number { get; init; }

    /// <summary>The number of the visa that is renewed or changed; null for a first application.</summary>
    public string? PreviousNumber { get; init; }

    /// <summary>Where it is disseminated, such as an address of a site; null when it is not known.</summary>
    public string? SeenAt { get; init; }

    /// <summary>The day on which it was seen; null when it is not known.</summary>
    public DateOnly? SeenOn { get; init; }
}
