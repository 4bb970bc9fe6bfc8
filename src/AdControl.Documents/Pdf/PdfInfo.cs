using System.Globalization;
using AdControl.Documents.Programs;
using AdControl.Documents.Reading;

namespace AdControl.Documents.Pdf;

/// <summary>What pdfinfo tells about a file before anything is extracted.</summary>
internal sealed record PdfInfo(int Pages, bool IsRestricted, bool HasScript)
{
    public static PdfInfo Read(ReadContext context, string path)
    {
        var result = ExternalProgram.Run(context, "pdfinfo", "-enc", "UTF-8", path);
        if (result.Errors.Contains("Incorrect password", StringComparison.OrdinalIgnoreCase)) throw context.Fail("encrypted");
        var values = Parse(result.Text());
        if (result.ExitCode != 0 || !int.TryParse(values.GetValueOrDefault("Pages"), NumberStyles.None, CultureInfo.InvariantCulture, out var pages) || pages == 0)
            throw context.Damaged("pdf", result.FirstError);
        return new PdfInfo(pages, values.GetValueOrDefault("Encrypted", "no").StartsWith("yes", StringComparison.Ordinal), values.GetValueOrDefault("JavaScript") == "yes" || NamesAction(context.Bytes));
    }

    // The program looks for named scripts only; an action on opening the file is written in the open, if not compressed.
    private static bool NamesAction(ReadOnlySpan<byte> bytes) => bytes.IndexOf("/JavaScript"u8) >= 0 || bytes.IndexOf("/Launch"u8) >= 0;

    private static Dictionary<string, string> Parse(string output)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in output.Split('\n'))
            if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon) values[line[..colon]] = line[(colon + 1)..].Trim();
        return values;
    }
}
