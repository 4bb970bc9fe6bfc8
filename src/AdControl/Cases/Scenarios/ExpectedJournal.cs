namespace AdControl.Cases.Scenarios;

/// <summary>What the journal is expected to say.</summary>
/// <param name="Contains">Words of its entries.</param>
public sealed record ExpectedJournal(IReadOnlyList<string>? Contains = null);
