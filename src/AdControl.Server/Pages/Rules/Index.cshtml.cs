using AdControl.Advertising;
using AdControl.Law;
using AdControl.Server.Operations;
using AdControl.Server.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Pages;

/// <summary>The rules of the pack, with what they rest on.</summary>
internal sealed class RulesPage(PackCases cases) : AppPage
{
    private const int SoonDays = 92;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Audience { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Confidence { get; set; }

    public IReadOnlyList<LawRule> Found { get; private set; } = [];

    public IReadOnlyList<LawRule> Ending { get; private set; } = [];

    public int CaseCount => cases.All.Count;

    public void OnGet()
    {
        var today = LegalTime.DayOf(Now);
        Ending = [.. Office.Pack.Rules.Where(rule => rule.InForce.Until is { } until && until >= today && until <= today.AddDays(SoonDays))];
        Found = [.. Office.Pack.Rules.Where(IsWanted).OrderBy(rule => rule.Id, StringComparer.Ordinal)];
    }

    public int CasesOf(LawRule rule) => cases.Of(rule.Id).Count;

    public string Span(LawRule rule) => rule.InForce.Words(T);

    private bool IsWanted(LawRule rule) =>
        (string.IsNullOrWhiteSpace(Q) || new[] { rule.Id, rule.Article, rule.Title.French, rule.Title.English, rule.Message.French, rule.Message.English }.Concat(rule.Source.Cites).Any(text => text?.Contains(Q.Trim(), StringComparison.OrdinalIgnoreCase) == true))
        && (!WireNames.TryParse<Audience>(Audience, out var audience) || rule.Audiences.Count == 0 || rule.Audiences.Contains(audience))
        && (!WireNames.TryParse<Confidence>(Confidence, out var confidence) || rule.Source.Confidence == confidence);
}
