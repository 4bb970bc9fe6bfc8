using AdControl.Documents.Layout;
using AdControl.Documents.Programs;
using AdControl.Documents.Reading;

namespace AdControl.Documents.Ocr;

/// <summary>Pictures: PNG, JPEG and TIFF, read by character recognition.</summary>
internal static class ImageReader
{
    public static DocumentText Read(ReadContext context, string sha256)
    {
        var header = HeaderOf(context);
        if (header.Pixels > context.Limits.MaxImagePixels) throw context.Fail("image-too-large", header.Pixels, context.Limits.MaxImagePixels);
        if (header.Pages > context.Limits.MaxOcrPages) throw context.Fail("too-many-pages", header.Pages, context.Limits.MaxOcrPages);
        using var folder = new TemporaryFolder();
        var pages = OcrEngine.Read(context, folder.Write("picture." + header.Format, context.Bytes), header.Resolution);
        OcrWarnings.Add(context, pages);
        var text = new TextAssembler(context);
        var writer = new LayoutWriter(text, pages);
        foreach (var page in pages) writer.Write(page, BlockFlags.Ocr);
        return text.Finish(DocumentFormat.Image, sha256, header.Pages, true);
    }

    private static ImageHeader HeaderOf(ReadContext context)
    {
        try { return ImageHeader.Read(context.Bytes); }
        catch (InvalidDataException e) { throw context.Damaged("image¦picture", e); }
    }
}
