using System.Text;
using AdControl.Reporting;
using AdControl.Server.Api;
using AdControl.Server.Checking;
using AdControl.Server.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AdControl.Server.Pages;

/// <summary>Takes a text or a file that belongs to no case, and leads to its report.</summary>
internal sealed class CheckPage(CheckDesk desk, CheckedTexts texts) : CheckedPage
{
    private const int LongestText = 500_000;

    [BindProperty]
    public string? Text { get; set; }

    public PageResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(IFormFile? file)
    {
        var (name, bytes) = await BroughtAsync(file);
        var order = Order(name);
        if (bytes is null || order is null) return Again();
        // Whether it can be read and judged is told here, where it can be mended.
        CheckReport? report = null;
        if (!await TryAsync(async () => report = await desk.RunAsync(Visitor.Actor.ToString(), order, bytes, Gone)) || report is null) return Page();
        Doc = texts.Keep(Visitor, name, bytes);
        return Redirect(To("/check/report", ("date", order.LawDate.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))));
    }

    private async Task<(string Name, byte[]? Bytes)> BroughtAsync(IFormFile? file)
    {
        if (file is { Length: > 0 })
        {
            if (file.Length > UploadLimits.OneFile) ModelState.AddModelError("File", T["The file is larger than 50 MB."]);
            else
            {
                using var bytes = new MemoryStream((int)file.Length);
                await file.CopyToAsync(bytes, Gone);
                return (FileNames.Safe(file.FileName), bytes.ToArray());
            }
        }
        else if (string.IsNullOrWhiteSpace(Text)) ModelState.AddModelError(nameof(Text), T["Paste a text or choose a file."]);
        else if (Text.Length > LongestText) ModelState.AddModelError(nameof(Text), T["The text has more than {0} characters: bring it as a file.", LongestText]);
        else return (CheckOrder.Unnamed, Encoding.UTF8.GetBytes(Text));
        return (CheckOrder.Unnamed, null);
    }

    private PageResult Again()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
