namespace AdControl.Documents;

/// <summary>A passage that stands by itself: a paragraph, an item, a cell, a note. No sentence runs across two blocks.</summary>
/// <param name="Kind">The part it plays.</param>
/// <param name="Start">Its first UTF-16 unit in <see cref="DocumentText.Text"/>.</param>
/// <param name="Length">Its length in UTF-16 units; at least 1, without the line ends that separate blocks.</param>
/// <param name="Page">The page it begins on, from 1; 1 in formats without pages.</param>
/// <param name="Flags">Whether it is hidden, alternative, inserted or recognised text.</param>
public readonly record struct Block(BlockKind Kind, int Start, int Length, int Page, BlockFlags Flags)
{
    /// <summary>The first UTF-16 unit after the block.</summary>
    public int End => Start + Length;

    /// <summary>Whether the block carries <paramref name="flag"/>.</summary>
    public bool Is(BlockFlags flag) => (Flags & flag) == flag;
}
