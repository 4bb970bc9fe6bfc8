using AdControl.Law;
using AdControl.Law.Testing;
using AdControl.Server.Localization;
using AdControl.Server.Operations;
using AdControl.Server.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Pages;

/// <summary>A rule: what it rests on, what it demands, the cases that prove it.</summary>
internal sealed class RulePage(PackCases cases) : AppPage
{
    public IReadOnlyList<LawRule> Rules { get; private set; } = [];

    public IReadOnlyList<RuleCase> Cases { get; private set; } = [];

    public IReadOnlyList<RuleCaseResult>? Results { get; private set; }

    public IActionResult OnGet(string id, bool run = false)
    {
        Rules = Office.Pack.Find(id);
        if (Rules.Count == 0) return NotFound();
        Cases = cases.Of(Rules[0].Id);
        if (run) Results = cases.Run(Rules[0].Id, LegalTime.DayOf(Now), Texts.Spoken, Gone);
        return Page();
    }
}
