namespace AdControl.Products;

/// <summary>A re-evaluation of the balance of benefit and risk (<i>réévaluation du rapport bénéfice/risque</i>), kept by the agency.</summary>
/// <param name="Cis">The medicine.</param>
/// <param name="OpenedOn">Its first day.</param>
/// <param name="ClosedOn">The day it ended; null while it is open.</param>
/// <param name="Outcome">How it ended; empty while it is open.</param>
/// <param name="Source">Where it is written: a decision, a page, a referral.</param>
public sealed record Reevaluation(Cis Cis, DateOnly OpenedOn, DateOnly? ClosedOn, string Outcome, string Source)
{
    /// <summary>The outcome of one after which the authorisation was modified.</summary>
    public const string Changed = "changed";

    /// <summary>Whether it is open on a date: from its first day, to the day before it ended.</summary>
    public bool IsOpenOn(DateOnly date) => OpenedOn <= date && (ClosedOn is null || date < ClosedOn);
}
