namespace AdControl.Storage.Cases;

/// <summary>The proof of a day: one hash over the heads of all chains.</summary>
/// <param name="Day">The day, Europe/Paris.</param>
/// <param name="At">When it was taken.</param>
/// <param name="Cases">How many chains there were.</param>
/// <param name="Root">The root of their Merkle tree, in hexadecimal.</param>
public sealed record JournalRoot(DateOnly Day, DateTimeOffset At, long Cases, string Root);
