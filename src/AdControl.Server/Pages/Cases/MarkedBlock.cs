using AdControl.Cases;
using AdControl.Documents;

namespace AdControl.Server.Pages;

/// <summary>A block of a document's text, cut where findings begin and end.</summary>
/// <param name="Block">The block.</param>
/// <param name="Parts">Its pieces in order.</param>
internal sealed record MarkedBlock(Block Block, IReadOnlyList<MarkedPart> Parts)
{
    /// <summary>The blocks of a text with the passages of findings marked; a passage that no longer stands at its place is not marked.</summary>
    public static IReadOnlyList<MarkedBlock> Of(DocumentText document, IEnumerable<ReviewItem> items)
    {
        var marks = (from item in items
                     from passage in item.Passages
                     where passage.Start >= 0 && passage.Start + passage.Length <= document.Text.Length
                        && document.Text.AsSpan(passage.Start, passage.Length).SequenceEqual(passage.Text)
                     select (Item: item, passage.Start, End: passage.Start + passage.Length)).OrderBy(m => m.Start).ToList();
        var begun = new HashSet<string>(StringComparer.Ordinal);
        return [.. document.Blocks.Select(block => new MarkedBlock(block, Cut(document.Text, block, marks.Where(m => m.Start < block.End && m.End > block.Start).ToList(), begun)))];
    }

    private static List<MarkedPart> Cut(string text, Block block, List<(ReviewItem Item, int Start, int End)> marks, HashSet<string> begun)
    {
        int[] edges = [.. marks.SelectMany(m => new[] { Math.Max(m.Start, block.Start), Math.Min(m.End, block.End) }).Concat([block.Start, block.End]).Distinct().Order()];
        var parts = new List<MarkedPart>(edges.Length);
        for (var i = 0; i + 1 < edges.Length; i++)
        {
            var (start, end) = (edges[i], edges[i + 1]);
            IReadOnlyList<ReviewItem> over = [.. marks.Where(m => m.Start < end && m.End > start).Select(m => m.Item).Distinct()];
            // The first piece of a finding is where a link to it leads.
            var first = over.Where(item => begun.Add(item.Id)).ToList();
            parts.Add(new MarkedPart(text[start..end], over, first));
        }
        return parts;
    }
}
