namespace AdControl.Documents.Layout;

/// <summary>The words of one line, from left to right.</summary>
internal sealed record LayoutLine(List<LayoutWord> Words)
{
    /// <summary>The letter height of the line: the median of its words.</summary>
    public float Height => Words.Count == 0 ? 0 : Words.Select(w => w.Height).Order().ElementAt(Words.Count / 2);

    /// <summary>Whether the line begins with the mark of a list item; a dash is one only when it stands alone.</summary>
    public bool BeginsItem => Words.Count > 0 && (Bullets.Contains(Words[0].Text[0]) || (Words.Count > 1 && Words[0].Text is "-" or "–" or "*" or "+" or "o"));

    private const string Bullets = "•·▪‣◦●■➢➤✓✔";
}
