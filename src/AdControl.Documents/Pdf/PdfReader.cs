using System.Globalization;
using AdControl.Documents.Layout;
using AdControl.Documents.Ocr;
using AdControl.Documents.Programs;
using AdControl.Documents.Reading;

namespace AdControl.Documents.Pdf;

/// <summary>PDF: the text layer of each page, or what character recognition sees on a page that has none.</summary>
internal sealed class PdfReader(ReadContext context, string path)
{
    // A page number or a stamp beside a scan is not the text of the page.
    private const int FewWords = 12;
    private const double LargePicture = 0.5;

    private readonly SortedDictionary<int, LayoutPage> _recognised = [];

    public static DocumentText Read(ReadContext context, string sha256)
    {
        using var folder = new TemporaryFolder();
        return new PdfReader(context, folder.Write("document.pdf", context.Bytes)).Read(folder, sha256);
    }

    private DocumentText Read(TemporaryFolder folder, string sha256)
    {
        var info = PdfInfo.Read(context, path);
        if (info.Pages > context.Limits.MaxPages) throw context.Fail("too-many-pages", info.Pages, context.Limits.MaxPages);
        var pages = PdfLayout.Read(context, path);
        new PdfVisibility(context, path, folder).Apply(pages);
        var pictures = PdfPictures.Read(context, path);
        Recognise(folder, pages, pictures);
        if (info.HasScript) context.Warn("active-content");
        if (info.IsRestricted) context.Warn("restricted");
        return Assemble(pages, pictures, info.Pages, sha256);
    }

    private DocumentText Assemble(List<LayoutPage> pages, Dictionary<int, double> pictures, int count, string sha256)
    {
        var text = new TextAssembler(context);
        var writer = new LayoutWriter(text, [.. pages, .. _recognised.Values]);
        foreach (var page in pages)
        {
            writer.Write(page, BlockFlags.None);
            if (_recognised.TryGetValue(page.Number, out var recognised)) writer.Write(recognised, BlockFlags.Ocr);
        }

        WarnOfPictures(pictures);
        return text.Finish(DocumentFormat.Pdf, sha256, count, pictures.Count > 0);
    }

    private void Recognise(TemporaryFolder folder, List<LayoutPage> pages, Dictionary<int, double> pictures)
    {
        var wanted = pages.Where(p => NeedsRecognition(p, pictures)).ToList();
        foreach (var page in wanted.Take(context.Limits.MaxOcrPages)) Recognise(folder, page);
        if (wanted.Count > context.Limits.MaxOcrPages)
            context.Warn("pages-not-read", context.Limits.MaxOcrPages, List(wanted.Skip(context.Limits.MaxOcrPages).Select(p => p.Number)));
        OcrWarnings.Add(context, [.. _recognised.Values]);
    }

    private static bool NeedsRecognition(LayoutPage page, Dictionary<int, double> pictures)
    {
        if (page.WordCount == 0) return true;
        return page.WordCount < FewWords && pictures.GetValueOrDefault(page.Number) > page.Width * page.Height * LargePicture;
    }

    private void Recognise(TemporaryFolder folder, LayoutPage page)
    {
        var resolution = ResolutionFor(page);
        var prefix = folder.PathOf("page");
        var number = page.Number.ToString(CultureInfo.InvariantCulture);
        var result = ExternalProgram.Run(context, "pdftoppm", "-q", "-r", resolution.ToString(CultureInfo.InvariantCulture), "-gray", "-png", "-singlefile", "-f", number, "-l", number, path, prefix);
        if (result.ExitCode != 0 || !File.Exists(prefix + ".png")) throw context.Fail("program-failed", "pdftoppm", result.FirstError);
        var read = OcrEngine.Read(context, prefix + ".png", resolution);
        _recognised[page.Number] = new LayoutPage(page.Number, page.Width, page.Height, [.. read.SelectMany(p => p.Blocks)]);
    }

    private int ResolutionFor(LayoutPage page)
    {
        var squareInches = Math.Max(1, page.Width / 72 * (page.Height / 72));
        return (int)Math.Clamp(Math.Sqrt(context.Limits.MaxImagePixels / squareInches), 20, context.Limits.OcrResolution);
    }

    private void WarnOfPictures(Dictionary<int, double> pictures)
    {
        var unread = pictures.Keys.Where(p => !_recognised.ContainsKey(p)).Order().ToList();
        if (unread.Count > 0) context.Warn("pictures-not-read", unread.Count, $" (page {List(unread)})");
    }

    private static string List(IEnumerable<int> pages) => string.Join(", ", pages.Take(20));
}
