using AdControl.Cases;
using AdControl.Documents;
using AdControl.Law;
using AdControl.Server.Checking;
using AdControl.Server.Localization;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Pages;

/// <summary>Why a rule ends as it does on a text that belongs to no case.</summary>
internal sealed class ExplainPage(CheckedTexts texts) : CheckedPage
{
    [BindProperty(SupportsGet = true)]
    public string? Rule { get; set; }

    public IReadOnlyList<RuleExplanation> Explained { get; private set; } = [];

    /// <summary>All dated versions of the rule.</summary>
    public IReadOnlyList<LawRule> Versions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        Versions = Office.Pack.Find(Rule ?? "");
        if (texts.Open(Visitor, Doc) is not { } text) return Bring();
        if (Versions.Count == 0) return NotFound();
        if (Order(text.Name) is not { } order)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        await TryAsync(() => Task.Run(() =>
        {
            var document = DocumentReader.Read(text.Bytes, text.Name, null, Gone);
            Explained = Office.Explain(Versions[0].Id, document, order.Request(Today, Texts.Spoken) with { Stages = [.. Versions.Select(v => v.Stage).Distinct()] });
        }));
        return Page();
    }
}
