namespace AdControl.Workflows.Journaling;

/// <summary>Where the chain of a case ends.</summary>
/// <param name="Sequence">The number of its last entry; 0 for a chain that has not begun.</param>
/// <param name="Hash">The hash of that entry; that of no entry for a chain that has not begun.</param>
public sealed record ChainHead(long Sequence, string Hash)
{
    /// <summary>The head of a chain that has not begun.</summary>
    public static ChainHead None { get; } = new(0, JournalEntry.Genesis);
}
