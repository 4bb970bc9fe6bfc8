using AdControl.Advertising;

namespace AdControl.Cases;

/// <summary>What was looked up among the other cases when a dossier is deposited.</summary>
/// <param name="IsNumberUnique">Whether no other application has the reference number; null when the procedure has no numbers.</param>
/// <param name="PreviousVisa">What is known of the visa it renews or changes; null when it states none.</param>
internal sealed record DepositLookup(bool? IsNumberUnique, PreviousVisa? PreviousVisa = null)
{
    /// <summary>What a dossier that was accepted has shown already.</summary>
    public static DepositLookup Accepted { get; } = new(true);
}
