namespace AdControl.Bulletin.Site;

/// <summary>An act with everything its pages say of it.</summary>
internal sealed record SiteAct(PublishedAct Act, BulletinSection Section, DateOnly Date, IReadOnlyList<ActChange> Changes, int Ordinal)
{
    public string Path { get; } = Act.Address.With(".html");

    /// <summary>Since when and why a tombstone stands in its place; null while its text is published.</summary>
    public ActChange? Unpublication { get; } = Changes.LastOrDefault(c => c.Kind == ActChangeKind.Unpublished);

    public bool IsUnpublished => Unpublication is not null;

    /// <summary>The date of its last change, or of its publication.</summary>
    public DateOnly Updated => Changes.Count == 0 || Changes[^1].On < Date ? Date : Changes[^1].On;

    /// <summary>The state to show in a list: the last one that ends it, else the last change; null when nothing changed.</summary>
    public ActChange? State => Changes.LastOrDefault(c => c.Kind is not (ActChangeKind.Corrected or ActChangeKind.Suspended)) ?? (Changes.Count > 0 ? Changes[^1] : null);

    /// <summary>What lists call it: an act that is no longer published keeps its number and loses its words.</summary>
    public string ListTitle => IsUnpublished ? Act.Document.Reference! : Act.Title;
}
