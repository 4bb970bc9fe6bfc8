namespace AdControl.Advertising;

/// <summary>A finding that is known and accepted.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Entry">The entry of the baseline that silences it.</param>
public sealed record SilencedFinding(Finding Finding, BaselineEntry Entry);
