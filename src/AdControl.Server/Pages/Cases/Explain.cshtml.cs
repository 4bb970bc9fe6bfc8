using AdControl.Cases;
using AdControl.Law;
using AdControl.Server.Localization;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Pages;

/// <summary>Why a finding of a case is one, by the law of the day of its deposit or of another day.</summary>
internal sealed class CaseExplainPage : CasePage
{
    public ReviewItem Item { get; private set; } = null!;

    public DateOnly LawDate { get; private set; }

    public IReadOnlyList<RuleExplanation> Explained { get; private set; } = [];

    /// <summary>All dated versions of the rule.</summary>
    public IReadOnlyList<LawRule> Versions { get; private set; } = [];

    public IActionResult OnGet(string finding, DateOnly? date)
    {
        if (Shown.Review.FirstOrDefault(i => i.Id == finding || i.Fingerprint == finding) is not { } item) return NotFound();
        Item = item;
        LawDate = date ?? LegalTime.DayOf(Case.DepositedAt ?? Case.CreatedAt);
        Versions = Office.Pack.Find(item.Rule);
        try
        {
            Explained = Office.ExplainCase(Case, item.Rule, LawDate, Texts.Spoken);
        }
        catch (CaseRefusedException refused)
        {
            ModelState.AddModelError("", refused.Say(Texts.Spoken));
        }
        return Page();
    }
}
