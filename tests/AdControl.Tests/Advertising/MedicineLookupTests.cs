using System.Text;
using AdControl.Advertising;
using AdControl.Documents;
using AdControl.Products;
using AdControl.Tests.Law;
using AdControl.Tests.Shared;

namespace AdControl.Tests.Advertising;

public sealed class MedicineLookupTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("adcontrol-register-");
    private readonly MedicineRegister _register;

    public MedicineLookupTests()
    {
        _register = MedicineRegister.Open(_data.FullName);
        _register.Import(Path.Combine(SharedData.SolutionRoot, "samples", "medicines"));
    }

    [Fact]
    public void Check_medicine_by_code_and_by_name_is_found_once()
    {
        var known = _register.Find("DOLUPARA").Best[0];
        var result = Check(known.Cis.ToString(), known.Name);
        Assert.Equal(new CheckedMedicine(known.Cis.ToString(), known.Name), Assert.Single(result.Medicines));
        Assert.Equal(_register.RegisterDate, result.Register!.Date);
    }

    [Fact]
    public void Check_unknown_names_are_all_named_with_what_is_near()
    {
        var unknown = Assert.Throws<UnknownMedicineException>(() => Check("DOLUPARRA", "00000000")).Unknown;
        Assert.Equal(["DOLUPARRA", "00000000"], unknown.Select(u => u.Given));
        Assert.Contains(unknown[0].Nearest, n => n.Name.Contains("DOLUPARA", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        _register.Dispose();
        _data.Delete(recursive: true);
    }

    private CheckResult Check(params string[] medicines) => new AdvertisementChecker(TestPack.Loaded, _register).Check(
        DocumentReader.Read(Encoding.UTF8.GetBytes("Un médicament."), "a.txt"),
        new CheckRequest { Audience = Audience.Public, LawDate = new DateOnly(2026, 11, 24), Medicines = medicines });
}
