using AdControl.Law;
using AdControl.Workflows.Journaling;

namespace AdControl.Storage.Cases;

/// <summary>Goes along a chain and says where it first breaks.</summary>
internal sealed class ChainWalk(string caseId, List<AuditProblem> problems)
{
    private readonly Dictionary<long, string> _hashes = [];

    public long Sequence { get; private set; }

    public string Hash { get; private set; } = JournalEntry.Genesis;

    public List<JournalEntry> Entries { get; } = [];

    public bool IsBroken { get; private set; }

    public string? HashAt(long sequence) => _hashes.GetValueOrDefault(sequence);

    public void Pass(JournalEntry entry, string code = "altered-entry")
    {
        Entries.Add(entry);
        if (IsBroken) return;
        if (entry.Sequence != Sequence + 1)
            Break("missing-entries", Sequence + 1, new($"l'entrée {Sequence + 1} du journal manque", $"entry {Sequence + 1} of the journal is missing"));
        else if (entry.Previous != Hash || entry.Hash != entry.Digest())
            Break(code, entry.Sequence, new($"l'entrée {entry.Sequence} du journal ({entry.At:yyyy-MM-dd HH:mm:ss}, {entry.Kind}) a été altérée", $"entry {entry.Sequence} of the journal ({entry.At:yyyy-MM-dd HH:mm:ss}, {entry.Kind}) was altered"));
        (Sequence, Hash) = (entry.Sequence, entry.Hash);
        _hashes[Sequence] = Hash;
    }

    /// <summary>Goes on behind what was dropped: its last hash is known.</summary>
    public void Jump(long sequence, string hash)
    {
        (Sequence, Hash) = (sequence, hash);
        _hashes[sequence] = hash;
    }

    public void Break(string code, long sequence, LocalText what)
    {
        if (!IsBroken) Report(code, sequence, what);
        IsBroken = true;
    }

    public void Report(string code, long sequence, LocalText what) => problems.Add(new(code, caseId, sequence, new($"{caseId} : {what.French}.", $"{caseId}: {what.English}.")));
}
