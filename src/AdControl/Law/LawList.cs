namespace AdControl.Law;

/// <summary>A list the law or the agency keeps: restricted substances, admitted vaccines.</summary>
public sealed class LawList
{
    private readonly string[] normalised;

    internal LawList(string id, LocalText title, LawSource source, IReadOnlyList<LawListEntry> entries)
    {
        (Id, Title, Source, Entries) = (id, title, source, entries);
        normalised = [.. entries.Select(e => FoldedText.Of(e.Text))];
    }

    /// <summary>Its identifier, such as <c>public.restricted</c>.</summary>
    public string Id { get; }

    /// <summary>What it lists.</summary>
    public LocalText Title { get; }

    /// <summary>Where it comes from.</summary>
    public LawSource Source { get; }

    /// <summary>Its entries, in the order of the file.</summary>
    public IReadOnlyList<LawListEntry> Entries { get; }

    /// <summary>The entries without case, accents and punctuation, in the order of the file.</summary>
    internal IReadOnlyList<string> Folded => normalised;

    /// <summary>The entries in force on <paramref name="day"/>.</summary>
    public IEnumerable<LawListEntry> On(DateOnly day) => Entries.Where(e => e.InForce.Contains(day));

    /// <summary>The entry that <paramref name="text"/> is, accents and case apart; null when it is none on that day.</summary>
    public LawListEntry? Find(string? text, DateOnly day)
    {
        var wanted = FoldedText.Of(text);
        for (var i = 0; i < normalised.Length; i++)
            if (normalised[i] == wanted && Entries[i].InForce.Contains(day)) return Entries[i];
        return null;
    }

    /// <summary>The first entry whose words stand in <paramref name="text"/>; null when none does on that day.</summary>
    public LawListEntry? FindIn(string? text, DateOnly day)
    {
        var haystack = $" {FoldedText.Of(text)} ";
        for (var i = 0; i < normalised.Length; i++)
            if (Entries[i].InForce.Contains(day) && normalised[i].Length > 0 && haystack.Contains($" {normalised[i]} ", StringComparison.Ordinal)) return Entries[i];
        return null;
    }
}
