using AdControl.Advertising;
using AdControl.Cases;
using AdControl.Law;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Pages.Dossiers;

/// <summary>What is asked for: title, context, audience, reference number.</summary>
internal sealed class DossierKindPage : DossierFormPage
{
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Context { get; set; }

    [BindProperty]
    public string? Audience { get; set; }

    [BindProperty]
    public string? ReferenceNumber { get; set; }

    protected override void Fill(Dossier dossier)
    {
        (Title, Context, Audience, ReferenceNumber) = (dossier.Title, dossier.Context.WireName(), dossier.Audience?.WireName(), dossier.ReferenceNumber);
    }

    protected override void Check()
    {
        if (string.IsNullOrWhiteSpace(Title)) ModelState.AddModelError("Title", T["Give the project a title."]);
        if (!WireNames.TryParse<DossierContext>(Context, out _)) ModelState.AddModelError("Context", T["Choose from the list why the application is made."]);
        if (!string.IsNullOrEmpty(Audience) && !WireNames.TryParse<Audience>(Audience, out _)) ModelState.AddModelError("Audience", T["Choose from the list to whom it is addressed."]);
        if (Entered.TextOrNull(ReferenceNumber) is { } number && Procedure.NumberTypes.Count > 0 && !AdControl.Cases.ReferenceNumber.TryParse(number, out _))
            ModelState.AddModelError("ReferenceNumber", T["Write the number as year/month/CIS/type/order, such as 26/03/90000011/GP/001, or leave it empty: one is proposed at deposit."]);
    }

    protected override Dossier Apply(Dossier dossier) => dossier with
    {
        Title = Entered.Text(Title),
        Context = WireNames.TryParse<DossierContext>(Context, out var context) ? context : dossier.Context,
        Audience = Procedure.Audience is null && WireNames.TryParse<Audience>(Audience, out var audience) ? audience : dossier.Audience,
        ReferenceNumber = Entered.TextOrNull(ReferenceNumber),
    };
}
