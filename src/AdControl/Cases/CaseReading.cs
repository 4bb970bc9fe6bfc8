using AdControl.Documents;
using AdControl.Law;
using AdControl.Products;

namespace AdControl.Cases;

/// <summary>What pages read of a case beside the case itself.</summary>
public static class CaseReading
{
    /// <summary>The text of a file of a case; an empty text when there is no file.</summary>
    /// <exception cref="CaseRefusedException">It cannot be read, or was changed in the vault.</exception>
    public static DocumentText DocumentOf(this CaseOffice office, CaseFile? file)
    {
        ArgumentNullException.ThrowIfNull(office);
        return office.Checks.Document(file);
    }

    /// <summary>What a procedure is called; its code when it is no longer there.</summary>
    public static LocalText TitleOf(this CaseOffice office, string procedure)
    {
        ArgumentNullException.ThrowIfNull(office);
        return office.Procedures.Find(procedure)?.Title ?? new LocalText(procedure, null);
    }

    /// <summary>What a case is about: names of medicines from the register, devices as the dossier names them; the code where the register has no name.</summary>
    public static IReadOnlyList<string> ProductsOf(this CaseOffice office, Case one)
    {
        ArgumentNullException.ThrowIfNull(office);
        ArgumentNullException.ThrowIfNull(one);
        var day = LegalTime.DayOf(one.DepositedAt ?? one.CreatedAt);
        return [.. one.Dossier.Medicines.Select(code => Cis.TryParse(code, out var cis) ? office.Register?.Get(cis, day)?.Name ?? code : code), .. one.Dossier.Devices];
    }
}
