using System.Globalization;
using AdControl.Cases;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Pages.Dossiers;

/// <summary>The receipt of the fee, and that all is true and complete.</summary>
internal sealed class DossierFeePage : DossierFormPage
{
    [BindProperty]
    public string? Type { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? Amount { get; set; }

    [BindProperty]
    public bool Declared { get; set; }

    [BindProperty]
    public IFormFile? Receipt { get; set; }

    protected override bool IsAboutFee => true;

    /// <summary>Whether the declaration can be made or taken back: it speaks of the whole dossier.</summary>
    public bool MayDeclare => Case.State == CaseState.Draft || Case.SignedOffBy is null && Case.State == CaseState.Ready || Visitor.Actor.Role == ActorRole.Pharmacist;

    /// <summary>The receipt that is there.</summary>
    public CaseFile? Known => Case.Files.LastOrDefault(f => f.Role == FileRole.FeeReceipt);

    protected override void Fill(Dossier dossier)
    {
        (Type, Number) = (dossier.FeeReceipt?.Type, dossier.FeeReceipt?.Number);
        Amount = dossier.FeeReceipt?.Amount?.ToString("0.##", CultureInfo.CurrentCulture);
        Declared = dossier.Declaration is not null;
    }

    protected override void Check()
    {
        if (!string.IsNullOrWhiteSpace(Amount) && Entered.Number(Amount) is null) ModelState.AddModelError("Amount", T["Give the amount in euros, such as 510 or 510.50."]);
    }

    public override async Task<IActionResult> OnPostAsync()
    {
        if (Receipt is null || Request.Headers.ContainsKey(Autosave)) return await base.OnPostAsync();
        Check();
        var files = await Uploads.ReadAsync(this, [Receipt], FileRole.FeeReceipt, "Receipt", Gone);
        return await ActAsync(
            async () =>
            {
                await Office.Desk.SaveDraftAsync(Visitor.Actor, Case.Id, Apply, files, Gone);
                Say(T["Saved."]);
                return Redirect(After);
            },
            PrepareAsync);
    }

    protected override Dossier Apply(Dossier dossier) => dossier with
    {
        FeeReceipt = Entered.TextOrNull(Type) is null && Entered.TextOrNull(Number) is null && Entered.Number(Amount) is null ? null : new DossierFee(Entered.TextOrNull(Type), Entered.TextOrNull(Number), Entered.Number(Amount)),
        Declaration = !MayDeclare ? dossier.Declaration : !Declared ? null : dossier.Declaration ?? new DossierDeclaration(Visitor.Actor.ToString(), Now),
    };
}
