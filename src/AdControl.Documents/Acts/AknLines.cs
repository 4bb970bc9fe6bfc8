using System.Globalization;

namespace AdControl.Documents.Acts;

/// <summary>Numbered paragraphs of the preface or the conclusions, one for each line that has words.</summary>
internal sealed class AknLines(AknWriter writer, string id)
{
    private int count;

    public void Text(string? text)
    {
        if (Clean(text) is { } clean) writer.Leaf("p", Next(), clean);
    }

    public void Inline(string element, string? text)
    {
        if (Clean(text) is { } clean) writer.P(Next(), element, clean);
    }

    private static string? Clean(string? text) => text is not null && ActWords.Clean(text) is { Length: > 0 } clean ? clean : null;

    private string Next() => $"{id}_{(++count).ToString(CultureInfo.InvariantCulture)}";
}
