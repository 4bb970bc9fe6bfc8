namespace AdControl.Decisions.Facts;

/// <summary>Who is to sign.</summary>
/// <param name="Name">First name and name.</param>
/// <param name="Quality">The function.</param>
public sealed record SignatoryFacts(string Name, string Quality)
{
    /// <summary>The decision that delegates the signature, as an act cites it: « la décision DG n° 2026-12 du 5 janvier 2026 »; null when the person signs in their own right.</summary>
    public string? DelegatedBy { get; init; }
}
