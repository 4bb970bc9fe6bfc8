using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using AdControl.Documents.Reading;

namespace AdControl.Documents.Word;

/// <summary>Word-processing documents of Office Open XML, transitional and strict.</summary>
internal sealed class WordReader(ReadContext context, OfficePackage package, string main)
{
    private readonly WordTally _tally = new();
    private readonly IReadOnlyList<Relationship> _relationships = package.RelationshipsOf(main);

    /// <summary>Reads a compressed package; one that is no word-processing document is refused by what it is.</summary>
    public static DocumentText Read(ReadContext context, string sha256)
    {
        try
        {
            using var package = new OfficePackage(context);
            var main = OfficeKind.MainPartOf(context, package);
            return new WordReader(context, package, main).Read(sha256);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException)
        {
            throw context.Damaged("docx", e);
        }
    }

    private DocumentText Read(string sha256)
    {
        var document = package.Load(main) ?? throw new InvalidDataException(main);
        var body = document.Child("body") ?? throw new InvalidDataException($"{main}: <w:body>");
        var hasRenderedBreaks = document.Descendants().Any(e => e.Name.LocalName == "lastRenderedPageBreak");
        var walker = new WordWalker(context, package, new WordStyles(LoadRelated("styles")), _tally, hasRenderedBreaks);
        var drafts = walker.Read(body, new WordScope(main));
        var pages = Math.Max(walker.Page, DeclaredPages());
        if (pages > context.Limits.MaxPages) throw context.Fail("too-many-pages", pages, context.Limits.MaxPages);
        return Assemble(walker, drafts, pages, sha256);
    }

    private DocumentText Assemble(WordWalker walker, List<BlockDraft> body, int pages, string sha256)
    {
        var notes = ReadNotes(walker);
        var furniture = ReadHeadersAndFooters(walker);
        var text = new TextAssembler(context);
        foreach (var draft in furniture.Headers.Concat(body).Concat(notes).Concat(furniture.Footers)) text.Add(draft);
        _tally.Survey(package);
        _tally.Warn(context, CountComments());
        return text.Finish(DocumentFormat.Word, sha256, pages, _tally.Pictures > 0);
    }

    private List<BlockDraft> ReadNotes(WordWalker walker)
    {
        var drafts = new List<BlockDraft>();
        foreach (var (kind, type, block) in new[] { ("footnote", "footnotes", BlockKind.Footnote), ("endnote", "endnotes", BlockKind.Endnote) })
        {
            if (LoadRelated(type) is not { } part) continue;
            var notes = part.Elements().Where(e => e.Name.LocalName == kind).GroupBy(e => e.Value("id") ?? "").ToDictionary(g => g.Key, g => g.First());
            foreach (var (reference, id, page) in walker.Notes.Where(n => n.Kind.StartsWith(kind, StringComparison.Ordinal)).ToList())
            {
                if (!notes.Remove(id, out var note)) continue;
                walker.Page = page;
                drafts.AddRange(walker.Read(note, new WordScope(PartOf(type)!, block)));
            }
        }

        return drafts;
    }

    private (List<BlockDraft> Headers, List<BlockDraft> Footers) ReadHeadersAndFooters(WordWalker walker)
    {
        var (headers, footers) = (new List<BlockDraft>(), new List<BlockDraft>());
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var evenShown = LoadRelated("settings").Toggle("evenAndOddHeaders") == true;
        foreach (var (section, page) in walker.Sections.ToList())
            foreach (var reference in section.Elements().Where(e => e.Name.LocalName is "headerReference" or "footerReference"))
            {
                var part = _relationships.FirstOrDefault(r => r.Id == reference.Value("id") && !r.IsExternal)?.Target;
                if (part is null || !seen.Add(part) || package.Load(part) is not { } root) continue;
                var isHeader = reference.Name.LocalName == "headerReference";
                walker.Page = page;
                var drafts = walker.Read(root, new WordScope(part, isHeader ? BlockKind.Header : BlockKind.Footer, 0, IsShown(reference, section, evenShown) ? BlockFlags.None : BlockFlags.Hidden));
                // Sections repeat the same header in parts of their own; it is one text.
                (isHeader ? headers : footers).AddRange(drafts.Where(d => seen.Add($"{isHeader}¦{d.Text}")));
            }

        return (headers, footers);
    }

    private static bool IsShown(XElement reference, XElement section, bool evenShown) => reference.Value("type") switch
    {
        "first" => section.Toggle("titlePg") == true,
        "even" => evenShown,
        _ => true,
    };

    private int CountComments() => LoadRelated("comments")?.Elements().Count(e => e.Name.LocalName == "comment") ?? 0;

    private int DeclaredPages()
    {
        var declared = package.Load("docProps/app.xml").Child("Pages")?.Value;
        return int.TryParse(declared, NumberStyles.None, CultureInfo.InvariantCulture, out var pages) ? Math.Min(pages, context.Limits.MaxPages) : 0;
    }

    private XElement? LoadRelated(string type) => PartOf(type) is { } part ? package.Load(part) : null;

    private string? PartOf(string type) => _relationships.FirstOrDefault(r => !r.IsExternal && r.Type.EndsWith("/" + type, StringComparison.Ordinal))?.Target;
}
