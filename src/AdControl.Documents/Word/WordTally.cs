using AdControl.Documents.Reading;

namespace AdControl.Documents.Word;

/// <summary>What was met on the way through a document and is told at the end.</summary>
internal sealed class WordTally
{
    private const int Named = 5;
    private readonly List<string> _external = [];
    private bool _hasMacros;

    public int Insertions { get; set; }

    public int Deletions { get; set; }

    public int Pictures { get; set; }

    public int Embedded { get; set; }

    public void AddExternal(string target) => _external.Add(target.Length > 100 ? target[..100] + "…" : target);

    /// <summary>Looks through all relationships of the package: nothing is followed.</summary>
    public void Survey(OfficePackage package)
    {
        // Word runs the macros of a part by its name, whether or not a relationship or a content type names it.
        _hasMacros |= package.PartNames.Any(part => part.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase));
        foreach (var part in package.PartNames.Where(p => p.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)).ToList())
            foreach (var relationship in package.RelationshipsOf(part.Replace("_rels/", "", StringComparison.OrdinalIgnoreCase)[..^5]))
                Survey(relationship);
    }

    public void Warn(ReadContext context, int comments)
    {
        if (Insertions + Deletions > 0) context.Warn("tracked-changes", Insertions, Deletions);
        if (comments > 0) context.Warn("comments", comments);
        if (_hasMacros) context.Warn("macros");
        if (_external.Count > 0) context.Warn("external-reference", _external.Count, string.Join(", ", _external.Distinct().Take(Named)));
        if (Embedded > 0) context.Warn("embedded-object", Embedded);
        if (Pictures > 0) context.Warn("pictures-not-read", Pictures, "");
    }

    // A link is followed by the reader of the document, not by the document.
    private void Survey(Relationship relationship)
    {
        var type = relationship.Type[(relationship.Type.LastIndexOf('/') + 1)..];
        if (type == "vbaProject") _hasMacros = true;
        if (relationship.IsExternal && type != "hyperlink") AddExternal(relationship.Target);
        else if (!relationship.IsExternal && type is "oleObject" or "package" or "aFChunk" or "control") Embedded++;
    }
}
