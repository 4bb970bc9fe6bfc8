using AdControl.Cases;
using AdControl.Server.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Pages.Dossiers;

/// <summary>The dossiers of a company, by where they stand, the newest first.</summary>
internal sealed class DossiersPage : AppPage
{
    private const int PageSize = 25;

    private static readonly Dictionary<string, CaseState[]> s_tabs = new(StringComparer.Ordinal)
    {
        ["drafts"] = [CaseState.Draft, CaseState.InternalReview],
        ["to-deposit"] = [CaseState.Ready],
        ["deposited"] = [CaseState.Submitted, CaseState.UnderReview, CaseState.OpinionRequested, CaseState.InformationRequested, CaseState.DecisionDrafted, CaseState.LegalCheck, CaseState.ToSign],
        ["decided"] = [CaseState.Granted, CaseState.GrantedTacitly, CaseState.Refused, CaseState.Inadmissible, CaseState.Suspended, CaseState.Withdrawn, CaseState.WithdrawnByApplicant, CaseState.Expired, CaseState.Lapsed, CaseState.Closed],
    };

    /// <summary>Name and English text of each tab.</summary>
    public static IReadOnlyList<(string Name, string Text)> Tabs { get; } =
        [("drafts", /*T*/ "Drafts"), ("to-deposit", /*T*/ "To deposit"), ("deposited", /*T*/ "Deposited"), ("decided", /*T*/ "Decided")];

    [BindProperty(SupportsGet = true)]
    public string? Tab { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public IReadOnlyList<Case> Found { get; private set; } = [];

    public string? Next { get; private set; }

    public async Task OnGetAsync()
    {
        Tab = Tab is not null && s_tabs.ContainsKey(Tab) ? Tab : "drafts";
        var found = await Office.Cases.ListAsync(
            new CaseQuery { Company = Visitor.Actor.Organisation, States = s_tabs[Tab], IsNewestFirst = true, After = After, Most = PageSize + 1 }, Gone);
        Found = [.. found.Take(PageSize)];
        Next = found.Count > PageSize ? Found[^1].Id : null;
    }

    /// <summary>What a case's procedure is called.</summary>
    public string ProcedureOf(Case one) => Office.Procedures.Find(one.Procedure) is { } procedure ? T.Of(procedure.Title) : one.Procedure;
}
