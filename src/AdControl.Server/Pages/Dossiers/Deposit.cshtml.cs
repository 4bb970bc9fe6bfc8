using AdControl.Advertising;
using AdControl.Cases;
using AdControl.Law;
using AdControl.Server.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Pages.Dossiers;

/// <summary>The last look before the deposit, and the deposit.</summary>
internal sealed class DossierDepositPage : AppPage
{
    [BindProperty]
    public bool Confirmed { get; set; }

    /// <summary>The revision that was looked at: what is deposited is what was read.</summary>
    [BindProperty]
    public string? Revision { get; set; }

    public Procedure Procedure => Office.Procedures.Find(Case.Procedure)!;

    public DepositWindow Window => DepositWindow.Of(Office.Pack, Procedure, LegalTime.DayOf(Now));

    public DossierProgress Progress => new(Case, Procedure, Window);

    /// <summary>The rules that refused, when rules did.</summary>
    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    public string ReceiptAddress => $"/cases/{Case.Id}/receipt";

    public IActionResult OnGet() => Case.DepositedAt is null ? Page() : Redirect(ReceiptAddress);

    public async Task<IActionResult> OnPostAsync()
    {
        // Sent twice, or once more after the answer was lost: the receipt is the same.
        if (Case.DepositedAt is not null) return Redirect(ReceiptAddress);
        if (!Confirmed) ModelState.AddModelError("Confirmed", T["Tick that you want to deposit the dossier as it stands here."]);
        if (Revision != RevisionOf(Case)) ModelState.AddModelError("", T["The dossier changed since this page was shown: read it once more."]);
        return await ActAsync(
            async () =>
            {
                try
                {
                    await Office.Desk.DepositAsync(Visitor.Actor, Case.Id, cancellation: Gone);
                }
                catch (CaseRefusedException refused)
                {
                    if ((await Office.Desk.FindAsync(Case.Id, Gone)).DepositedAt is not null) return Redirect(ReceiptAddress);
                    Findings = refused.Findings;
                    throw;
                }
                return Redirect(ReceiptAddress);
            },
            () => Task.CompletedTask);
    }

    /// <summary>What the page carries of the revision that is shown.</summary>
    public static string RevisionOf(Case one) => one.Revision.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What the register calls the medicines of the dossier.</summary>
    public IEnumerable<string> Medicines => Case.Dossier.Medicines.Select(cis => $"{cis} {Office.MedicineOf(cis)?.Name}");
}
