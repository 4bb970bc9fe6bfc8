using System.Xml.Linq;
using AdControl.Documents.Reading;

namespace AdControl.Documents.Word;

/// <summary>Walks the parts of a document in reading order and collects their blocks.</summary>
/// <remarks>It descends by recursion: the depth of the XML was bounded when it was loaded.</remarks>
internal sealed class WordWalker(ReadContext context, OfficePackage package, WordStyles styles, WordTally tally, bool hasRenderedBreaks)
{
    private readonly Dictionary<string, int> _paragraphs = new(StringComparer.Ordinal);
    private List<BlockDraft> _drafts = [];
    private WordParagraph? _open;
    private WordFields _fields = new();
    private int _groups;
    private int _listGroup;

    /// <summary>The page the walk has come to, from 1.</summary>
    public int Page { get; set; } = 1;

    /// <summary>Footnotes and endnotes in the order in which the text refers to them, with the page of the reference.</summary>
    public List<(string Kind, string Id, int Page)> Notes { get; } = [];

    /// <summary>Sections with the page they begin on.</summary>
    public List<(XElement Properties, int Page)> Sections { get; } = [];

    private int _sectionPage = 1;

    /// <summary>The blocks of a container of paragraphs and tables.</summary>
    public List<BlockDraft> Read(XElement container, WordScope scope)
    {
        var saved = (_drafts, _open, _fields, _listGroup);
        (_drafts, _open, _fields, _listGroup) = ([], null, new WordFields(), 0);
        ReadBlocks(container, scope);
        Close();
        var read = _drafts;
        (_drafts, _open, _fields, _listGroup) = saved;
        return read;
    }

    private void ReadBlocks(XElement container, WordScope scope)
    {
        foreach (var element in container.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "p": ReadParagraph(element, scope); break;
                case "tbl": ReadTable(element, scope); break;
                case "sectPr": EndSection(element); break;
                case "del" or "moveFrom": tally.Deletions++; break;
                case "AlternateContent": if (Chosen(element) is { } chosen) ReadBlocks(chosen, scope); break;
                case "ins" or "moveTo": tally.Insertions++; ReadBlocks(element, scope with { Flags = scope.Flags | BlockFlags.Inserted }); break;
                case "sdt" or "sdtContent" or "customXml" or "smartTag": ReadBlocks(element, scope); break;
            }
        }
    }

    private void ReadParagraph(XElement element, WordScope scope)
    {
        context.CheckTime();
        var properties = element.Child("pPr");
        if (properties.Toggle("pageBreakBefore") == true && !hasRenderedBreaks) Page++;
        var mark = properties.Child("rPr");
        Open(properties, scope);
        ReadInlines(element, inserted: scope.Flags.HasFlag(BlockFlags.Inserted), hidden: false);
        if (mark.Child("ins") is not null) tally.Insertions++;
        // A deleted paragraph mark joins the paragraph with the next one.
        if (mark.Child("del") is not null) tally.Deletions++;
        else Close();
        if (properties.Child("sectPr") is { } section) EndSection(section);
    }

    private void Open(XElement? properties, WordScope scope)
    {
        var style = styles.Paragraph(properties.Child("pStyle")?.Value("val"));
        var number = _paragraphs[scope.Part] = _paragraphs.GetValueOrDefault(scope.Part) + 1;
        if (_open is not null) { _open.Style = style; return; }
        var kind = KindOf(properties, style, scope);
        if (kind != BlockKind.ListItem) _listGroup = 0;
        else if (_listGroup == 0) _listGroup = ++_groups;
        var group = scope.Group != 0 ? scope.Group : _listGroup;
        _open = new WordParagraph(new BlockDraft(kind, $"{scope.Part} ¶{number}", scope.Flags, group), style, scope with { Shade = properties.Child("shd")?.Value("fill") ?? scope.Shade });
    }

    private void Close()
    {
        if (_open is not null) _drafts.AddRange(_open.Drafts());
        _open = null;
    }

    private static BlockKind KindOf(XElement? properties, WordStyle style, WordScope scope)
    {
        if (scope.Kind is { } kind) return kind;
        if (style.Kind is BlockKind.Heading || properties.Child("outlineLvl")?.Value("val") is not null and not "9") return BlockKind.Heading;
        var numbering = properties.Child("numPr");
        if (numbering is not null) return numbering.Child("numId")?.Value("val") == "0" ? BlockKind.Paragraph : BlockKind.ListItem;
        return style.IsNumbered == true ? BlockKind.ListItem : style.Kind ?? BlockKind.Paragraph;
    }

    private void ReadTable(XElement table, WordScope scope)
    {
        Close();
        foreach (var row in table.Elements())
        {
            if (row.Name.LocalName is "sdt" or "sdtContent" or "customXml" or "ins") ReadTable(row, scope);
            if (row.Name.LocalName != "tr") continue;
            if (row.Child("trPr").Child("del") is not null) { tally.Deletions++; continue; }
            ReadCells(row, scope with { Kind = scope.Kind is null or BlockKind.TableCell ? BlockKind.TableCell : scope.Kind, Group = ++_groups });
        }
    }

    private void ReadCells(XElement row, WordScope scope)
    {
        foreach (var cell in row.Elements())
        {
            if (cell.Name.LocalName is "sdt" or "sdtContent" or "customXml") ReadCells(cell, scope);
            if (cell.Name.LocalName != "tc") continue;
            var properties = cell.Child("tcPr");
            if (properties.Child("cellDel") is not null) tally.Deletions++;
            else ReadBlocks(cell, scope with { Shade = properties.Child("shd")?.Value("fill") ?? scope.Shade });
            Close();
        }
    }

    private void EndSection(XElement section)
    {
        Sections.Add((section, _sectionPage));
        var type = section.Child("type")?.Value("val");
        var isLast = section.Parent?.Name.LocalName == "body";
        if (!hasRenderedBreaks && !isLast && type is not "continuous" and not "nextColumn") Page++;
        _sectionPage = Page;
    }

    private void ReadInlines(XElement container, bool inserted, bool hidden)
    {
        foreach (var element in container.Elements()) ReadInline(element, inserted, hidden);
    }

    private void ReadInline(XElement element, bool inserted, bool hidden)
    {
        switch (element.Name.LocalName)
        {
            case "r" when element.Name.NamespaceName.Contains("/math", StringComparison.Ordinal): ReadInlines(element, inserted, hidden); break;
            case "r": ReadRun(element, inserted); break;
            case "t": _open!.Append(element.Value, new RunLook(_open.Style.Points ?? 0, false, inserted, false), Page); break;
            case "ins" or "moveTo": tally.Insertions++; ReadInlines(element, true, hidden); break;
            case "del" or "moveFrom": tally.Deletions++; break;
            case "fldSimple": NoteInstruction(element.Value("instr") ?? ""); ReadInlines(element, inserted, hidden); break;
            case "AlternateContent": if (Chosen(element) is { } chosen) ReadInlines(chosen, inserted, hidden); break;
            case "pPr" or "rPr" or "sdtPr" or "sdtEndPr" or "rt" or "rubyPr" or "ctrlPr" or "customXmlPr" or "smartTagPr": break;
            default: if (element.HasElements) ReadInlines(element, inserted, hidden); break;
        }
    }

    private void ReadRun(XElement run, bool inserted)
    {
        var look = LookOf(run.Child("rPr"), inserted);
        foreach (var element in run.Elements()) ReadRunContent(element, look);
    }

    private RunLook LookOf(XElement? properties, bool inserted)
    {
        var paragraph = _open!;
        var own = properties is null ? WordStyle.Empty : WordStyles.OfRun(properties);
        var style = own.Over(styles.Character(properties.Child("rStyle")?.Value("val"))).Over(paragraph.Style);
        var shade = properties.Child("shd")?.Value("fill") ?? paragraph.Scope.Shade;
        var hidden = style.IsHidden == true || style.Points <= 1 || MeltsInto(style.Color, shade, properties.Child("highlight") is not null || paragraph.Scope.InShape);
        return new RunLook(style.Points ?? 0, hidden, inserted || properties.Child("ins") is not null, properties.Child("vertAlign")?.Value("val") == "superscript");
    }

    // White letters are hidden on the bare page only; a shape may have any filling.
    private static bool MeltsInto(string? color, string? shade, bool unknownGround)
    {
        if (color is null or "auto" || unknownGround) return false;
        var ground = shade is null or "auto" ? "FFFFFF" : shade;
        return string.Equals(color, ground, StringComparison.OrdinalIgnoreCase);
    }

    private void ReadRunContent(XElement element, RunLook look)
    {
        switch (element.Name.LocalName)
        {
            case "t": Write(element.Value, look); break;
            case "tab" or "ptab": Write("\t", look); break;
            case "cr": Write("\n", look); break;
            case "br": ReadBreak(element.Value("type"), look); break;
            case "noBreakHyphen": Write("\u2011", look); break;
            case "softHyphen": Write("\u00ad", look); break;
            case "sym": Write("•", look); break;
            case "lastRenderedPageBreak": if (hasRenderedBreaks) Page++; break;
            case "fldChar": _fields.Mark(element.Value("fldCharType")); break;
            case "instrText": NoteInstruction(element.Value); break;
            case "footnoteReference" or "endnoteReference": Notes.Add((element.Name.LocalName, element.Value("id") ?? "", Page)); break;
            case "drawing" or "pict" or "object": ReadDrawing(element); break;
            case "AlternateContent": foreach (var part in Chosen(element)?.Elements() ?? []) ReadRunContent(part, look); break;
            case "ruby": if (element.Child("rubyBase") is { } ruby) ReadInlines(ruby, look.IsInserted, look.IsHidden); break;
        }
    }

    private void Write(string text, RunLook look)
    {
        if (_fields.HidesText) return;
        if (look.IsRaised) _open!.Part(text, look, Page);
        _open!.Append(text, look, Page);
    }

    private void ReadBreak(string? type, RunLook look)
    {
        Write("\n", look);
        if (type == "page" && !hasRenderedBreaks) Page++;
    }

    private void NoteInstruction(string instruction)
    {
        if (WordFields.Fetches(instruction)) tally.AddExternal(instruction.Trim());
    }

    // What a consumer that knows the newest extensions shows; the fallback repeats it for older ones.
    private static XElement? Chosen(XElement alternatives) => alternatives.Child("Choice") ?? alternatives.Child("Fallback");

    private void ReadDrawing(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "docPr": AddAlternative(element.Value("descr") ?? element.Value("title")); break;
            case "shape" or "rect" or "roundrect" or "oval": AddAlternative(element.Value("alt")); break;
            case "blip" or "imagedata": tally.Pictures++; break;
            case "textpath": AddBeside(BlockKind.TextBox, element.Value("string"), BlockFlags.None); break;
            case "chart" when element.Value("id") is { } chart: ReadDiagram(chart); break;
            case "relIds" when element.Value("dm") is { } diagram: ReadDiagram(diagram); break;
            case "AlternateContent": if (Chosen(element) is { } chosen) ReadDrawing(chosen); return;
            case "txbxContent": _open!.Beside.AddRange(Read(element, _open.Scope with { Kind = BlockKind.TextBox, Group = 0, InShape = true })); return;
        }

        foreach (var child in element.Elements()) ReadDrawing(child);
    }

    private void AddAlternative(string? text) => AddBeside(BlockKind.AlternativeText, text, BlockFlags.AlternativeText);

    private void AddBeside(BlockKind kind, string? text, BlockFlags flags)
    {
        if (string.IsNullOrWhiteSpace(text)) return;
        var draft = new BlockDraft(kind, _open!.Source, _open.Scope.Flags | flags);
        draft.Append(text, Page);
        _open.Beside.Add(draft);
    }

    // Charts and diagrams keep their words in parts of their own.
    private void ReadDiagram(string id)
    {
        var target = package.RelationshipsOf(_open!.Scope.Part).FirstOrDefault(r => r.Id == id && !r.IsExternal)?.Target;
        if (target is null || package.Load(target) is not { } root) return;
        foreach (var element in root.Descendants().Where(e => e.Name.LocalName is "p" or "strCache"))
            AddBeside(BlockKind.TextBox, string.Join(element.Name.LocalName == "p" ? "" : "\n", element.Descendants().Where(e => e.Name.LocalName is "t" or "v").Select(e => e.Value)), BlockFlags.None);
    }
}
