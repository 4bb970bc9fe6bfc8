using System.Text;
using AdControl.Documents.Acts;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Pages;

/// <summary>An act of a case in one of its formats.</summary>
internal sealed class CaseActPage : CasePage
{
    /// <summary><c>html</c>, <c>txt</c>, <c>docx</c>, <c>pdf</c> or <c>akn</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string Format { get; set; } = "html";

    public async Task<IActionResult> OnGetAsync(string act)
    {
        var document = act == "receipt" ? Shown.Receipt?.Document : Shown.Acts.FirstOrDefault(a => a.Id == act)?.Document;
        if (document is null) return NotFound();
        var name = $"{string.Concat((document.Reference ?? Shown.Number ?? "act").Select(c => char.IsAsciiLetterOrDigit(c) || c == '-' ? c : '-'))}-{document.Kind}";
        switch (Format)
        {
            case "txt": return File(Encoding.UTF8.GetBytes(ActText.Write(document)), "text/plain; charset=utf-8", $"{name}.txt");
            case "docx": return File(ActDocx.Write(document), ActDocx.MediaType, $"{name}.docx");
            case "akn": return File(ActAkomaNtoso.WriteBytes(document), "application/xml", $"{name}.akn.xml");
            case "pdf": return await PdfAsync(document, name);
            case "html":
                // An act has its style within; it fetches and runs nothing.
                Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";
                Response.Headers.XFrameOptions = "SAMEORIGIN";
                return Content(ActHtml.Write(document), "text/html; charset=utf-8");
            default: return NotFound();
        }
    }

    private async Task<IActionResult> PdfAsync(ActDocument document, string name)
    {
        try
        {
            return File(await ActPdf.WriteAsync(document, null, Gone), ActPdf.MediaType, $"{name}.pdf");
        }
        catch (ActPdfException)
        {
            return StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }
}
