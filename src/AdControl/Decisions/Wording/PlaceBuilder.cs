using AdControl.Documents.Acts;

namespace AdControl.Decisions.Wording;

/// <summary>The blocks of one place of an act: an article, the body, the appeal routes, an annex.</summary>
internal sealed class PlaceBuilder(string name)
{
    private readonly List<(double Order, object Piece)> pieces = [];

    public bool IsArticle { get; set; }

    /// <summary>The title of an annex; null for other places.</summary>
    public ActSentence? Heading { get; private set; }

    /// <summary>Where the place stands among those of its sort.</summary>
    public double Order { get; private set; } = double.MaxValue;

    public void Name(double order, ActSentence heading)
    {
        Heading = heading;
        Order = Math.Min(Order, order);
    }

    public void Paragraph(double order, IReadOnlyList<ActSentence> sentences) => Add(order, new ActParagraph(sentences));

    public void Item(double order, ActSentence sentence, bool isNumbered) => Add(order, new ActList(isNumbered, [sentence]));

    public void Table(double order, ActSentence caption, IReadOnlyList<string> headings) => Add(order, new ActTable(caption, headings, []));

    public void Row(double order, IReadOnlyList<string> cells) => Add(order, cells);

    public ActArticle Article() => new(name, Blocks()) { Role = name };

    public ActAnnex Annex() => new(Heading!, Blocks());

    /// <summary>The pieces in their order; items that meet become one list, rows join the table before them.</summary>
    public List<ActBlock> Blocks()
    {
        var blocks = new List<ActBlock>();
        foreach (var (_, piece) in pieces.OrderBy(p => p.Order)) Append(blocks, piece);
        return [.. blocks.Select(b => b is ActList list ? Ended(list) : b)];
    }

    // Clauses of a list end with semicolons, the last with a full stop; a question keeps its mark.
    private static ActList Ended(ActList list) => list with
    {
        Items = [.. list.Items.Select((item, i) => item.Text.EndsWith(';') || item.Text.EndsWith('.') ? item with { Text = item.Text.TrimEnd(';', '.', ' ') + (i == list.Items.Count - 1 ? "." : " ;") } : item)],
    };

    private static void Append(List<ActBlock> blocks, object piece)
    {
        var last = blocks.Count == 0 ? null : blocks[^1];
        if (piece is ActList item && last is ActList list && item.IsNumbered == list.IsNumbered) blocks[^1] = list with { Items = [.. list.Items, .. item.Items] };
        else if (piece is IReadOnlyList<string> cells && last is ActTable table) blocks[^1] = table with { Rows = [.. table.Rows, cells] };
        else if (piece is ActBlock block) blocks.Add(block);
    }

    private void Add(double order, object piece)
    {
        Order = Math.Min(Order, order);
        pieces.Add((order, piece));
    }
}
