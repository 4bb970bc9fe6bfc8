using AdControl.Advertising;
using AdControl.Law;
using AdControl.Reporting;
using AdControl.Server.Api;
using AdControl.Server.Checking;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Pages;

/// <summary>What the law says of a text: its address has the text, the way of judging it and the filters.</summary>
internal sealed class CheckReportPage(CheckDesk desk, CheckedTexts texts) : CheckedPage
{
    [BindProperty(SupportsGet = true)]
    public string? Level { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Rule { get; set; }

    public CheckReport? Report { get; private set; }

    /// <summary>The findings the filters let through.</summary>
    public IReadOnlyList<Finding> Shown { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? format)
    {
        if (texts.Open(Visitor, Doc) is not { } text) return Bring();
        if (Order(text.Name) is not { } order)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        if (!await TryAsync(async () => Report = await desk.RunAsync(Visitor.Actor.ToString(), order, text.Bytes, Gone))) return Page();
        if (format is "json" or "sarif" or "html") return File(CheckApi.Bytes(Report!, format), CheckApi.TypeOf(format), $"adcontrol.{format}");
        var level = WireNames.TryParse<Level>(Level, out var wanted) ? wanted : (Level?)null;
        Shown = [.. Report!.Result!.Findings.Where(f => (level is null || f.Level == level) && (string.IsNullOrEmpty(Rule) || f.Rule == Rule))];
        return Page();
    }
}
