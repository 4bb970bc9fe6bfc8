using System.Globalization;
using AdControl.Documents.Layout;
using AdControl.Documents.Programs;
using AdControl.Documents.Reading;

namespace AdControl.Documents.Pdf;

/// <summary>Gives each word its type size, and finds the words that are in the file but not to be seen: white on white, unpainted, covered, minute.</summary>
/// <remarks>A word in white may stand on a coloured ground, and an unpainted one may be the text layer of a scan, so a page with such words is rendered and looked at.</remarks>
internal sealed class PdfVisibility(ReadContext context, string path, TemporaryFolder folder)
{
    private const int Resolution = 100;
    private const int LeastContrast = 12;
    private const float Minute = 1.5f;

    // Rendering is the costliest step; text is hidden on a few pages or on none.
    private const int MostRenderedPages = 40;
    private int _rendered;

    public void Apply(List<LayoutPage> pages)
    {
        var runs = PdfRuns.Read(context, path);
        foreach (var page in pages) Apply(page, runs);
    }

    private void Apply(LayoutPage page, PdfRuns runs)
    {
        context.CheckTime();
        var suspects = new List<(LayoutLine Line, int Index)>();
        foreach (var line in page.Blocks.SelectMany(b => b))
            for (var i = 0; i < line.Words.Count; i++)
            {
                var word = line.Words[i];
                var (points, isSuspect) = runs.At(page.Number, word.Box!.Value);
                line.Words[i] = word with { Height = points ?? word.Height, IsHidden = (points ?? word.Height) < Minute };
                if (isSuspect) suspects.Add((line, i));
            }

        if (suspects.Count > 0 && Render(page) is { } picture) Look(suspects, picture);
    }

    private static void Look(List<(LayoutLine Line, int Index)> suspects, GrayPicture picture)
    {
        foreach (var (line, i) in suspects)
            if (picture.Contrast(line.Words[i].Box!.Value) < LeastContrast) line.Words[i] = line.Words[i] with { IsHidden = true };
    }

    private GrayPicture? Render(LayoutPage page)
    {
        var pixels = (long)(page.Width * page.Height / 72 / 72 * Resolution * Resolution);
        if (pixels > context.Limits.MaxImagePixels || ++_rendered > MostRenderedPages) return null;
        var number = page.Number.ToString(CultureInfo.InvariantCulture);
        var prefix = folder.PathOf("look");
        ExternalProgram.Run(context, "pdftoppm", "-q", "-r", Resolution.ToString(CultureInfo.InvariantCulture), "-gray", "-singlefile", "-f", number, "-l", number, path, prefix);
        return File.Exists(prefix + ".pgm") ? GrayPicture.Read(File.ReadAllBytes(prefix + ".pgm"), Resolution / 72f) : null;
    }
}
