using System.Globalization;
using AdControl.Advertising;

namespace AdControl.Reporting;

/// <summary>Where a passage stands in the file itself, for tools that open it there.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
public readonly record struct FilePlace(int Line, int Column)
{
    /// <summary>The place of a passage; null in a format without lines (docx, PDF, pictures), where only the file can be named.</summary>
    /// <remarks>In a page and in Markdown it is the beginning of the paragraph the passage stands in.</remarks>
    public static FilePlace? Of(CheckReport report, EvidencePassage passage)
    {
        if (report.IsPlainText) return new FilePlace(passage.Line, passage.Column);
        return report.HasSourceLines ? Parse(passage.Source) : null;
    }

    // "12:5 <p>", "4:1".
    private static FilePlace? Parse(string source)
    {
        var place = source.Split(' ')[0].Split(':');
        if (place.Length != 2 || !TryNumber(place[0], out var line) || !TryNumber(place[1], out var column)) return null;
        return new FilePlace(line, column);
    }

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;
}
