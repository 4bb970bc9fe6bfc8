using AdControl.Products;
using AdControl.Products.Import;
using AdControl.Tests.Shared;

namespace AdControl.Tests.Products;

/// <summary>The real register, imported once for all tests that read it.</summary>
public sealed class RealRegister : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("adcontrol-real-");
    private readonly Lazy<(MedicineRegister Register, ImportResult Result)> _imported;
    private readonly Lazy<IReadOnlyList<Medicine>> _all;

    public RealRegister()
    {
        _imported = new(() =>
        {
            var register = MedicineRegister.Open(_folder.FullName, new FixedClock(2026, 5, 26));
            return (register, register.Import(SharedData.Path("bdpm")));
        });
        _all = new(() => [.. Codes().Select(cis => Register.Get(cis)!)]);
    }

    internal MedicineRegister Register => _imported.Value.Register;

    internal ImportResult Result => _imported.Value.Result;

    /// <summary>The facts of every medicine of the list.</summary>
    internal IReadOnlyList<Medicine> All => _all.Value;

    internal IEnumerable<Medicine> Marketed => All.Where(medicine => medicine.IsActive == true && medicine.IsMarketed == true);

    /// <summary>Those that may be advertised to the public as far as the register tells: no prescription, presentations, none reimbursed.</summary>
    internal IEnumerable<Medicine> Candidates => Marketed.Where(medicine =>
        medicine.IsOnPrescription == false && medicine.IsReimbursed == false && medicine.Presentations!.Count > 0);

    public void Dispose()
    {
        if (_imported.IsValueCreated) _imported.Value.Register.Dispose();
        _folder.Delete(recursive: true);
    }

    private IEnumerable<Cis> Codes() => Result.Changes.Added.Select(medicine => medicine.Cis);
}
