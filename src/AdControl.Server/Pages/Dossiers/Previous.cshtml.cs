using AdControl.Cases;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Pages.Dossiers;

/// <summary>What was granted before, and what is different now.</summary>
internal sealed class DossierPreviousPage : DossierFormPage
{
    [BindProperty]
    public string? PreviousNumber { get; set; }

    [BindProperty]
    public string? Statement { get; set; }

    /// <summary>The case of the previous number, when it is one of the reader's.</summary>
    public Case? Previous { get; private set; }

    protected override void Fill(Dossier dossier) => (PreviousNumber, Statement) = (dossier.PreviousNumber, dossier.Statement);

    protected override async Task PrepareAsync()
    {
        if (Case.Dossier.PreviousNumber is { Length: > 0 } number && await Office.Cases.FindAsync(number, Gone) is { } found && Rights.MayRead(Visitor.Actor, found)) Previous = found;
    }

    protected override void Check()
    {
        if (Entered.TextOrNull(PreviousNumber) is { } number && Procedure.NumberTypes.Count > 0 && !ReferenceNumber.TryParse(number, out _))
            ModelState.AddModelError("PreviousNumber", T["Write the number as it stands on the visa: year/month/CIS/type/order, such as 24/03/90000011/GP/001."]);
    }

    protected override Dossier Apply(Dossier dossier) => dossier with { PreviousNumber = Entered.TextOrNull(PreviousNumber), Statement = Entered.Text(Statement) };
}
