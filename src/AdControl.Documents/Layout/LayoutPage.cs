namespace AdControl.Documents.Layout;

/// <summary>A page as its blocks of lines, in reading order. Width and height are in points, 0 when unknown.</summary>
internal sealed record LayoutPage(int Number, float Width, float Height, List<List<LayoutLine>> Blocks)
{
    public int WordCount => Blocks.Sum(b => b.Sum(l => l.Words.Count));
}
