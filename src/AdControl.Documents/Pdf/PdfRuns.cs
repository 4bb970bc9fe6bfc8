using System.Globalization;
using System.Text.RegularExpressions;
using AdControl.Documents.Programs;
using AdControl.Documents.Reading;

namespace AdControl.Documents.Pdf;

/// <summary>The type size and colour of the text that a page paints, as <c>pdftohtml -xml</c> lists it; found by place.</summary>
internal sealed partial class PdfRuns
{
    // The program rounds sizes to whole units; at three units to the point the error is a sixth of a point.
    private const float Zoom = 3;
    private const float BandHeight = 8;

    // Beyond this much of each colour, letters do not show on white paper.
    private const int NearWhite = 0xE8;

    private readonly Dictionary<(int Page, int Band), List<Run>> _bands = [];

    private readonly record struct Run(PageBox Box, float Points, bool IsNearWhite);

    public static PdfRuns Read(ReadContext context, string path)
    {
        var result = ExternalProgram.Run(context, "pdftohtml", "-xml", "-i", "-nomerge", "-noroundcoord", "-nodrm", "-q", "-zoom", "3", "-enc", "UTF-8", "-stdout", path);
        var runs = new PdfRuns();
        runs.Parse(context, result.Text());
        return runs;
    }

    /// <summary>The size in points of the painted text around the middle of a word, and whether the word may be invisible: painted in white, or not at all.</summary>
    public (float? Points, bool IsSuspect) At(int page, PageBox word)
    {
        var (x, y) = ((word.Left + word.Right) / 2, (word.Top + word.Bottom) / 2);
        Run? best = null;
        foreach (var run in _bands.GetValueOrDefault((page, Band(y))) ?? [])
            if (run.Box.Left <= x && x <= run.Box.Right && run.Box.Top <= y && y <= run.Box.Bottom && !(best?.Points <= run.Points)) best = run;
        return (best?.Points, best?.IsNearWhite ?? true);
    }

    private void Parse(ReadContext context, string output)
    {
        var fonts = new Dictionary<string, (float Points, bool IsNearWhite)>(StringComparer.Ordinal);
        var page = 0;
        foreach (var line in output.AsSpan().EnumerateLines())
        {
            if (line.StartsWith("<page ")) { page++; context.CheckTime(); }
            else if (line.TrimStart().StartsWith("<fontspec ")) AddFont(fonts, line.ToString());
            else if (line.StartsWith("<text ")) AddRun(fonts, page, line.Length > 400 ? line[..400].ToString() : line.ToString());
        }
    }

    private static void AddFont(Dictionary<string, (float, bool)> fonts, string line)
    {
        if (FontSpec().Match(line) is not { Success: true } font) return;
        var color = int.Parse(font.Groups["color"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        var nearWhite = color >> 16 >= NearWhite && (color >> 8 & 0xFF) >= NearWhite && (color & 0xFF) >= NearWhite;
        fonts[font.Groups["id"].Value] = (Number(font, "size") / Zoom, nearWhite);
    }

    private void AddRun(Dictionary<string, (float Points, bool IsNearWhite)> fonts, int page, string line)
    {
        if (TextRun().Match(line) is not { Success: true } text || !fonts.TryGetValue(text.Groups["font"].Value, out var font)) return;
        var (left, top) = (Number(text, "left") / Zoom, Number(text, "top") / Zoom);
        var box = new PageBox(left, top, left + Number(text, "width") / Zoom, top + Number(text, "height") / Zoom);
        // Boxes taller than a poster's title are the mark of a broken matrix, and would fill every band.
        for (var band = Band(box.Top); band <= Math.Min(Band(box.Bottom), Band(box.Top) + 100); band++)
        {
            if (!_bands.TryGetValue((page, band), out var runs)) _bands[(page, band)] = runs = [];
            runs.Add(new Run(box, font.Points, font.IsNearWhite));
        }
    }

    private static int Band(float y) => (int)Math.Clamp(y / BandHeight, -100_000, 100_000);

    private static float Number(Match match, string group) => float.TryParse(match.Groups[group].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex("""<fontspec id="(?<id>\d+)" size="(?<size>-?\d+)" family="[^"]*" color="#(?<color>[0-9a-fA-F]{6})""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FontSpec();

    [GeneratedRegex("""^<text top="(?<top>[-\d.]+)" left="(?<left>[-\d.]+)" width="(?<width>[-\d.]+)" height="(?<height>[-\d.]+)" font="(?<font>\d+)">""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TextRun();
}
