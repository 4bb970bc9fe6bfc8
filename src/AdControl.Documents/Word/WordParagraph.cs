using AdControl.Documents.Reading;

namespace AdControl.Documents.Word;

/// <summary>A paragraph being read: its visible text, its hidden text, and the drawings that hang on it.</summary>
internal sealed class WordParagraph(BlockDraft visible, WordStyle style, WordScope scope)
{
    private BlockDraft? _hidden;

    public WordStyle Style { get; set; } = style;

    public WordScope Scope { get; } = scope;

    public List<BlockDraft> Beside { get; } = [];

    public string Source => visible.Source;

    public void Append(string text, RunLook look, int page)
    {
        var draft = look.IsHidden ? _hidden ??= new BlockDraft(visible.Kind, visible.Source, Scope.Flags | BlockFlags.Hidden) : visible;
        if (look.IsInserted && !string.IsNullOrWhiteSpace(text)) draft.Flags |= BlockFlags.Inserted;
        draft.Append(text, page, look.Points);
    }

    /// <summary>Parts a reference number from the word it stands at, so that the word stays a word.</summary>
    public void Part(string mark, RunLook look, int page)
    {
        if (visible.Text.Length > 0 && char.IsLetter(visible.Text[^1]) && mark.Length > 0 && (char.IsDigit(mark[0]) || mark[0] is '*' or '(' or '[' or '†'))
            Append(" ", look, page);
    }

    /// <summary>The paragraph's blocks: its text first, so that nothing tears its sentences.</summary>
    public IEnumerable<BlockDraft> Drafts()
    {
        yield return visible;
        if (_hidden is not null) yield return _hidden;
        foreach (var draft in Beside) yield return draft;
    }
}
