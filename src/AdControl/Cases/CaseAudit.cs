using AdControl.Documents.Acts;
using AdControl.Law;
using AdControl.Workflows.Journaling;

namespace AdControl.Cases;

/// <summary>Looks for what was altered in a case: its journal, its files, its frozen acts.</summary>
public static class CaseAudit
{
    /// <summary>What does not prove true, in words; empty when everything does.</summary>
    public static IReadOnlyList<LocalText> Of(CaseOffice office, Case one, IReadOnlyList<JournalEntry> chain)
    {
        ArgumentNullException.ThrowIfNull(office);
        ArgumentNullException.ThrowIfNull(one);
        return [.. Journal(one, chain), .. Files(office, one), .. Acts(one, chain)];
    }

    private static IEnumerable<LocalText> Journal(Case one, IReadOnlyList<JournalEntry> chain)
    {
        if (chain.Count == 0) yield return new($"{Name(one)} : le journal est vide.", $"{Name(one)}: the journal is empty.");
        // The first entry of a chain that was pruned follows a hash of its own: it proves itself, and so does what comes after.
        var (previous, sequence) = chain is [var first, ..] && first.Sequence > 1 ? (first.Previous, first.Sequence - 1) : (JournalEntry.Genesis, 0);
        foreach (var entry in chain)
        {
            if (entry.Sequence != ++sequence || entry.Previous != previous || entry.Hash != entry.Digest())
            {
                yield return new($"{Name(one)} : l'entrée {entry.Sequence} du journal ({entry.At:yyyy-MM-dd HH:mm:ss}) est altérée.", $"{Name(one)}: entry {entry.Sequence} of the journal ({entry.At:yyyy-MM-dd HH:mm:ss}) was altered.");
                yield break;
            }
            previous = entry.Hash;
        }
    }

    private static IEnumerable<LocalText> Files(CaseOffice office, Case one)
    {
        foreach (var file in one.Files)
        {
            if (office.Vault.IsWhole(file.Sha256)) continue;
            yield return office.Vault.Has(file.Sha256)
                ? new($"{Name(one)} : le fichier {file.Name} a été altéré.", $"{Name(one)}: the file {file.Name} was altered.")
                : new($"{Name(one)} : le fichier {file.Name} manque.", $"{Name(one)}: the file {file.Name} is missing.");
        }
    }

    private static IEnumerable<LocalText> Acts(Case one, IReadOnlyList<JournalEntry> chain)
    {
        foreach (var act in one.Acts.Where(a => a.Sha256 is not null))
        {
            var isText = act.Final is { } text && ActText.Sha256(text) == act.Sha256;
            var isSigned = act.SignedBy is null || chain.Any(e => e.Kind == JournalKind.Recorded && e.Detail.Contains(act.Sha256!, StringComparison.Ordinal));
            if (!isText) yield return new($"{Name(one)} : le texte de l'acte {act.Reference} n'est plus celui qui a été signé.", $"{Name(one)}: the text of the act {act.Reference} is no longer the one that was signed.");
            else if (!isSigned) yield return new($"{Name(one)} : le journal ne connaît pas la signature de l'acte {act.Reference}.", $"{Name(one)}: the journal does not know the signature of the act {act.Reference}.");
        }
    }

    private static string Name(Case one) => one.Number ?? one.Id;
}
