using System.Globalization;
using AdControl.Cases;
using AdControl.Law;
using AdControl.Server.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Pages.Dossiers;

/// <summary>A row of a dossier as a form: shows what is there, saves as one types and when one is done.</summary>
internal abstract class DossierFormPage : AppPage
{
    /// <summary>The header by which the script says that it saves by itself.</summary>
    public const string Autosave = "X-Autosave";

    /// <summary>The procedure of the case.</summary>
    public Procedure Procedure => Office.Procedures.Find(Case.Procedure)!;

    /// <summary>Whether whoever asks may change this row now.</summary>
    public bool MayEdit => WhyClosed.Length == 0;

    /// <summary>Why the row cannot be changed, in English; empty when it can.</summary>
    public string WhyClosed => Case switch
    {
        { DepositedAt: not null } => /*T*/ "The dossier is deposited: what it states stays as it is.",
        { State: not (CaseState.Draft or CaseState.InternalReview or CaseState.Ready) } => /*T*/ "The dossier is over: it was withdrawn or closed.",
        { State: CaseState.Draft } or { State: CaseState.Ready, SignedOffBy: null } => "",
        _ when Visitor.Actor.Role == ActorRole.Pharmacist || IsAboutFee => "",
        _ => /*T*/ "The dossier is with the responsible pharmacist, or signed off: the pharmacist changes it, or sends it back.",
    };

    /// <summary>Whether the row is about the fee, which is paid while the pharmacist has the dossier.</summary>
    protected virtual bool IsAboutFee => false;

    /// <summary>Shows what is there.</summary>
    protected abstract void Fill(Dossier dossier);

    /// <summary>Notes what is wrong with what was typed.</summary>
    protected virtual void Check()
    {
    }

    /// <summary>The dossier with what was typed.</summary>
    protected abstract Dossier Apply(Dossier dossier);

    /// <summary>Prepares what else the page shows.</summary>
    protected virtual Task PrepareAsync() => Task.CompletedTask;

    public virtual async Task OnGetAsync()
    {
        Fill(Case.Dossier);
        await PrepareAsync();
    }

    public virtual async Task<IActionResult> OnPostAsync()
    {
        Check();
        if (Request.Headers.ContainsKey(Autosave)) return await SaveQuietlyAsync();
        return await ActAsync(
            async () =>
            {
                await Office.Desk.SaveDraftAsync(Visitor.Actor, Case.Id, Apply, cancellation: Gone);
                Say(T["Saved."]);
                return Redirect(After);
            },
            PrepareAsync);
    }

    /// <summary>Where one goes when it is saved.</summary>
    protected virtual string After => $"/cases/{Case.Id}/dossier";

    private async Task<IActionResult> SaveQuietlyAsync()
    {
        try
        {
            if (ModelState.IsValid)
            {
                await Office.Desk.SaveDraftAsync(Visitor.Actor, Case.Id, Apply, cancellation: Gone);
                return Content(T["Saved at {0}", LegalTime.Local(Now).ToString("HH:mm", CultureInfo.InvariantCulture)]);
            }
        }
        catch (CaseRefusedException)
        {
            // The page says what is wrong when it is sent by hand.
        }
        return new ContentResult { StatusCode = StatusCodes.Status422UnprocessableEntity, Content = T["Not saved yet: something in the form is missing or wrong."] };
    }
}
