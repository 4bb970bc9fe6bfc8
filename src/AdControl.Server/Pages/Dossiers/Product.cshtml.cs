using AdControl.Advertising;
using AdControl.Cases;
using AdControl.Law;
using AdControl.Products;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Pages.Dossiers;

/// <summary>What is advertised: medicines by their code, found by name in the register; devices as they are called.</summary>
internal sealed class DossierProductPage : DossierFormPage
{
    /// <summary>What is looked for in the register: a name or a code.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    [BindProperty]
    public string? Add { get; set; }

    [BindProperty]
    public string? Remove { get; set; }

    [BindProperty]
    public string? Devices { get; set; }

    [BindProperty]
    public string? DeviceClass { get; set; }

    public bool IsMedicine => Procedure.NumberTypes.Count > 0;

    /// <summary>The medicines of the dossier; what the register does not know has no name.</summary>
    public IReadOnlyList<(string Cis, Medicine? Known)> Medicines { get; private set; } = [];

    /// <summary>What the register has that fits what is looked for.</summary>
    public IReadOnlyList<MedicineMatch> Matches { get; private set; } = [];

    protected override void Fill(Dossier dossier)
    {
        Devices = string.Join('\n', dossier.Devices);
        DeviceClass = dossier.DeviceClass?.WireName();
    }

    protected override Task PrepareAsync()
    {
        Medicines = [.. Case.Dossier.Medicines.Select(cis => (cis, Office.MedicineOf(cis)))];
        if (!string.IsNullOrWhiteSpace(Find)) Matches = [.. Office.FindMedicines(Find.Trim()).Where(m => !Case.Dossier.Medicines.Contains(m.Cis.ToString()))];
        return Task.CompletedTask;
    }

    protected override void Check()
    {
        Add = Entered.TextOrNull(Add);
        if (Add is not null && Office.MedicineOf(Add) is null) ModelState.AddModelError("Find", T["The register has no medicine with the code {0}.", Add]);
        if (!string.IsNullOrEmpty(DeviceClass) && !WireNames.TryParse<DeviceClass>(DeviceClass, out _)) ModelState.AddModelError("DeviceClass", T["Choose a risk class from the list."]);
    }

    protected override Dossier Apply(Dossier dossier)
    {
        var medicines = dossier.Medicines.Where(m => m != Remove).ToList();
        if (Add is not null && !medicines.Contains(Add)) medicines.Add(Add);
        if (!medicines.SequenceEqual(dossier.Medicines)) dossier = dossier with { Medicines = medicines };
        if (IsMedicine || !Request.Form.ContainsKey("Devices")) return dossier;
        string[] devices = [.. Entered.Text(Devices).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        if (!devices.SequenceEqual(dossier.Devices)) dossier = dossier with { Devices = devices };
        return dossier with { DeviceClass = WireNames.TryParse<DeviceClass>(DeviceClass, out var known) ? known : null };
    }

    // After a medicine was added or removed one goes on here.
    protected override string After => Add is not null || Remove is not null || !string.IsNullOrWhiteSpace(Find) ? $"/cases/{Case.Id}/dossier/product{(Add is null && Remove is null ? QueryString.Create("find", Find!.Trim()) : "")}" : base.After;
}
