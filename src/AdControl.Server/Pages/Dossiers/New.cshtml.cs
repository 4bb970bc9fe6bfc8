using AdControl.Cases;
using AdControl.Law;
using AdControl.Server.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Pages.Dossiers;

/// <summary>Chooses a procedure and begins.</summary>
internal sealed class NewDossierPage : AppPage
{
    [BindProperty(SupportsGet = true)]
    public string? Procedure { get; set; }

    /// <summary>The id the case will have: made when the form is shown, so that sending it twice begins one case.</summary>
    [BindProperty]
    public string? Key { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Statement { get; set; }

    [BindProperty]
    public string? Advertiser { get; set; }

    [BindProperty]
    public string? SeenAt { get; set; }

    [BindProperty]
    public string? SeenOn { get; set; }

    /// <summary>The procedures this role may begin.</summary>
    public IReadOnlyList<Procedure> Choices => [.. Office.Procedures.All.Where(p => p.StartedBy.Contains(Visitor.Actor.Role))];

    /// <summary>The one that was chosen.</summary>
    public Procedure? Chosen => Choices.FirstOrDefault(p => p.Code == Procedure);

    /// <summary>Whether the chosen one is a report rather than an application: nothing is deposited later.</summary>
    public bool IsReport => Chosen is { Clock: null, RequiredFiles.Count: 0 };

    public void OnGet() => Key = Guid.CreateVersion7().ToString("N");

    public async Task<IActionResult> OnPostAsync()
    {
        if (Chosen is null) ModelState.AddModelError("", T["Choose a procedure."]);
        if (!Guid.TryParseExact(Key, "N", out _)) Key = Guid.CreateVersion7().ToString("N");
        if (string.IsNullOrWhiteSpace(Title)) ModelState.AddModelError("Title", T["Give the project a title."]);
        if (IsReport && string.IsNullOrWhiteSpace(Statement)) ModelState.AddModelError("Statement", T["Say what you have seen, and what is wrong with it."]);
        DateOnly? seen = Entered.Day(SeenOn);
        if (!string.IsNullOrWhiteSpace(SeenOn) && seen is null) ModelState.AddModelError("SeenOn", T["Write the day as 2026-03-31."]);
        return await ActAsync(() => StartAsync(seen), () => Task.CompletedTask);
    }

    private async Task<IActionResult> StartAsync(DateOnly? seen)
    {
        if (await Office.Cases.FindAsync(Key!, Gone) is { } known && Rights.MayRead(Visitor.Actor, known)) return Redirect($"/cases/{known.Id}/dossier");
        var dossier = new Dossier
        {
            Title = Entered.Text(Title),
            Statement = Entered.Text(Statement),
            Advertiser = Entered.Text(Advertiser),
            SeenAt = Entered.Text(SeenAt),
            SeenOn = seen,
        };
        var started = await Office.Desk.StartAsync(Visitor.Actor, Chosen!.Code, dossier, id: Key, cancellation: Gone);
        Say(IsReport ? T["The report was sent."] : T["The draft was begun. It is kept as you type."]);
        return Redirect($"/cases/{started.Id}/dossier");
    }

    /// <summary>The window of a procedure.</summary>
    public DepositWindow WindowOf(Procedure procedure) => DepositWindow.Of(Office.Pack, procedure, LegalTime.DayOf(Now));

    /// <summary>The time the agency has, in words; null when none runs.</summary>
    public string? DelayOf(Procedure procedure) => procedure.Clock is { } clock && Office.Pack.Parameters.Period(clock.Delay, LegalTime.DayOf(Now)) is { } delay
        ? delay.Unit switch
        {
            PeriodUnit.Month => T.Count(delay.Count, "{0} month", "{0} months"),
            _ => T.Count(delay.Count, "{0} day", "{0} days"),
        }
        : null;
}
