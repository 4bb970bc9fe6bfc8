namespace AdControl.Advertising;

/// <summary>A passage of the document that proves a finding.</summary>
/// <param name="Start">Its first character, in UTF-16 units from the start of the document's text.</param>
/// <param name="Length">Its length in UTF-16 units.</param>
/// <param name="Text">The passage itself.</param>
/// <param name="Page">The page it starts on, from 1; 1 when the format has no pages.</param>
/// <param name="Line">The line it starts on, from 1.</param>
/// <param name="Column">The column it starts at, from 1, in UTF-16 units.</param>
/// <param name="IsReadByOcr">Whether it was read off a picture.</param>
public sealed record EvidencePassage(int Start, int Length, string Text, int Page, int Line, int Column, bool IsReadByOcr = false)
{
    /// <summary>The place in the file itself, such as <c>12:5 &lt;p&gt;</c> for line and column of a page's source; empty for plain text.</summary>
    public string Source { get; init; } = "";

    /// <summary>Whether a reader of the document does not see it.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Whether it is the alternative text of a picture or a control.</summary>
    public bool IsAlternativeText { get; init; }
}
