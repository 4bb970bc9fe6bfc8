using System.Text;
using AdControl.Documents.Acts;
using AdControl.Server.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Pages.Dossiers;

/// <summary>What was given at deposit: number, moment, hash, and the receipt itself to keep.</summary>
internal sealed class ReceiptPage : AppPage
{
    /// <summary>How the receipt is wanted as a file: <c>html</c>, <c>docx</c>; null shows the page.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Format { get; set; }

    public ActDocument? Document => Case.Receipt?.Document;

    /// <summary>The SHA-256 of the receipt's text; null when an older version kept none.</summary>
    public string? Sha256 => Document is { } document ? ActText.Sha256(document) : null;

    public IActionResult OnGet()
    {
        if (Case.Receipt is null) return Redirect($"/cases/{Case.Id}/dossier");
        var name = $"recepisse-{Case.Number}";
        return (Format, Document) switch
        {
            ("docx", { } document) => File(ActDocx.Write(document), ActDocx.MediaType, $"{name}.docx"),
            ("html", { } document) => File(Encoding.UTF8.GetBytes(ActHtml.Write(document)), "text/html; charset=utf-8", $"{name}.html"),
            _ => Page(),
        };
    }
}
