using AdControl.Workflows.Journaling;

namespace AdControl.Storage.Cases;

/// <summary>Proves that the head of one chain stands under the root of a day, without any other case.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Sequence">How long its chain was.</param>
/// <param name="Hash">The hash of its last entry, in hexadecimal.</param>
/// <param name="Path">From the leaf to the root: whether the other hash stands left, and the hash.</param>
/// <param name="Root">The root.</param>
public sealed record JournalProof(string CaseId, long Sequence, string Hash, IReadOnlyList<(bool IsLeft, string Hash)> Path, JournalRoot Root)
{
    /// <summary>Whether the leaf leads to the root; <see cref="JournalEntry.Hash"/> of the entry of that sequence must be the hash.</summary>
    public bool Holds() =>
        Convert.ToHexString(MerkleTree.Climb(MerkleTree.Leaf(CaseId, Sequence, Convert.FromHexString(Hash)), Path.Select(p => (p.IsLeft, Convert.FromHexString(p.Hash))))) == Root.Root;
}
