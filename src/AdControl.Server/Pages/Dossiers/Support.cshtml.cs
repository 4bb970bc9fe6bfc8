using System.Globalization;
using AdControl.Advertising;
using AdControl.Cases;
using AdControl.Law;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Pages.Dossiers;

/// <summary>On what, where and how it is shown.</summary>
internal sealed class DossierSupportPage : DossierFormPage
{
    [BindProperty]
    public string? Medium { get; set; }

    [BindProperty]
    public string? Dissemination { get; set; }

    [BindProperty]
    public string? Dimensions { get; set; }

    [BindProperty]
    public string? Supports { get; set; }

    protected override void Fill(Dossier dossier)
    {
        (Medium, Dissemination, Dimensions) = (dossier.Medium?.WireName(), dossier.Dissemination, dossier.Dimensions);
        Supports = dossier.Supports.ToString(CultureInfo.InvariantCulture);
    }

    protected override void Check()
    {
        if (!string.IsNullOrEmpty(Medium) && !WireNames.TryParse<Medium>(Medium, out _)) ModelState.AddModelError("Medium", T["Choose the support from the list."]);
        if (Entered.Whole(Supports) is not (>= 1 and <= DossierBounds.Supports)) ModelState.AddModelError("Supports", T["Give a number from 1 to {0}.", DossierBounds.Supports]);
    }

    protected override Dossier Apply(Dossier dossier) => dossier with
    {
        Medium = WireNames.TryParse<Medium>(Medium, out var medium) ? medium : null,
        Dissemination = Entered.Text(Dissemination),
        Dimensions = Entered.Text(Dimensions),
        Supports = Entered.Whole(Supports) ?? dossier.Supports,
    };
}
