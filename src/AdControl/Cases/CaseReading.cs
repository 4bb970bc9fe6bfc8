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

    /// <summary>The names of medicines as the register has them today; the code where it has none.</summary>
    public static IEnumerable<string> NamesOf(this CaseOffice office, IEnumerable<string> medicines)
    {
        ArgumentNullException.ThrowIfNull(office);
        ArgumentNullException.ThrowIfNull(medicines);
        return Named(office, medicines, LegalTime.DayOf(office.Now));
    }

    /// <summary>What a case is about: names of medicines from the register, devices as the dossier names them; the code where the register has no name.</summary>
    public static IReadOnlyList<string> ProductsOf(this CaseOffice office, Case one)
    {
        ArgumentNullException.ThrowIfNull(office);
        ArgumentNullException.ThrowIfNull(one);
        var day = LegalTime.DayOf(one.DepositedAt ?? one.CreatedAt);
        return [.. Named(office, one.Dossier.Medicines, day), .. one.Dossier.Devices];
    }

    private static IEnumerable<string> Named(CaseOffice office, IEnumerable<string> medicines, DateOnly day) =>
        medicines.Select(code => Cis.TryParse(code, out var cis) ? office.Register?.Get(cis, day)?.Name ?? code : code);
}
