using System.Text;

namespace AdControl.Cli.Reporting;

/// <summary>Breaks prose into lines of a width.</summary>
internal static class WrappedText
{
    /// <summary>The lines of <paramref name="text"/>, each at most <paramref name="width"/> columns unless a single word is longer. Line ends in the text are kept; non-breaking spaces hold.</summary>
    public static IEnumerable<string> Lines(string text, int width)
    {
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n'))
            foreach (var line in LinesOfParagraph(paragraph, width))
                yield return line;
    }

    private static IEnumerable<string> LinesOfParagraph(string paragraph, int width)
    {
        var line = new StringBuilder();
        var used = 0;
        foreach (var word in Words(paragraph))
        {
            var length = DisplayWidth.Of(word);
            if (used > 0 && used + 1 + length > width)
            {
                yield return line.ToString();
                line.Clear();
                used = 0;
            }
            if (used > 0) line.Append(' ');
            line.Append(word);
            used += length + (used > 0 ? 1 : 0);
        }
        yield return line.ToString();
    }

    // French sets a space before : ; ? ! » and after «, at which no line may break.
    private static IEnumerable<string> Words(string paragraph)
    {
        string? held = null;
        foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var joins = held is not null && (word is ":" or ";" or "?" or "!" || word[0] == '»' || held[^1] == '«');
            if (held is not null && !joins) yield return held;
            held = joins ? $"{held} {word}" : word;
        }
        if (held is not null) yield return held;
    }
}
