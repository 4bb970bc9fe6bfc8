using AdControl.Cases;
using AdControl.Server.Pages.Dossiers;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Pages;

/// <summary>The bytes of a version of a file, to keep; pictures and PDF can be shown beside a page of ours, and do nothing there.</summary>
internal sealed class CaseFilePage : CasePage
{
    /// <summary>Whether it is to be shown rather than kept.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Show { get; set; }

    public async Task<IActionResult> OnGetAsync(string file)
    {
        try
        {
            var (found, bytes) = await Office.Desk.ReadFileAsync(Visitor.Actor, Case, file, Gone);
            return HandOut(found, bytes);
        }
        catch (CaseRefusedException refused) when (refused.Code == RefusalCode.NotFound)
        {
            return NotFound();
        }
    }

    private FileContentResult HandOut(CaseFile found, byte[] bytes)
    {
        var type = Show ? ShownType(bytes) : null;
        if (type is null)
        {
            Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
            return File(bytes, "application/octet-stream", Uploads.SafeName(found.Name));
        }
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; img-src 'self'; object-src 'self'; frame-ancestors 'self'";
        Response.Headers.XFrameOptions = "SAMEORIGIN";
        return File(bytes, type);
    }

    /// <summary>The type of what a browser can show without running anything, by the first bytes; null for all else.</summary>
    public static string? ShownType(ReadOnlySpan<byte> bytes) => bytes switch
    {
        _ when bytes.StartsWith("%PDF-"u8) => "application/pdf",
        _ when bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) => "image/png",
        _ when bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) => "image/jpeg",
        _ => null,
    };
}
