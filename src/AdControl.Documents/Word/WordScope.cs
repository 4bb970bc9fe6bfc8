namespace AdControl.Documents.Word;

/// <summary>What holds for the paragraphs of one container.</summary>
/// <remarks>A null kind leaves it to each paragraph; the group is that of <see cref="Reading.BlockDraft.Group"/>.</remarks>
internal readonly record struct WordScope(string Part, BlockKind? Kind = null, int Group = 0, BlockFlags Flags = BlockFlags.None, string? Shade = null, bool InShape = false);
