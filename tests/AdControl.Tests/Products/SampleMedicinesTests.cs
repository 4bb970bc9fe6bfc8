using AdControl.Products;
using AdControl.Products.Import;
using AdControl.Tests.Shared;

namespace AdControl.Tests.Products;

public sealed class SampleMedicinesTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("adcontrol-samples-");
    private readonly MedicineRegister _register;
    private readonly ImportResult _result;

    public SampleMedicinesTests()
    {
        _register = MedicineRegister.Open(_data.FullName, new FixedClock(2026, 11, 24));
        _result = _register.Import(Path.Combine(SharedData.SolutionRoot, "samples", "medicines"));
    }

    public void Dispose()
    {
        _register.Dispose();
        _data.Delete(recursive: true);
    }

    private Medicine Get(string cis) => _register.Get(Cis.Parse(cis))!;

    [Fact]
    public void Samples_are_taken_whole_from_every_file_of_the_register()
    {
        Assert.Equal(16, _result.Changes.Added.Count);
        Assert.All(_result.Files, file => Assert.Equal(0, file.Rejected));
        Assert.Equal([RegisterFileKind.AtcClasses], _result.Changes.AbsentFiles);
        Assert.Equal(new DateOnly(2026, 11, 2), _result.AsOf);
    }

    [Fact]
    public void Get_by_many_threads_at_once_gives_each_its_medicine() =>
        Parallel.For(0, 400, new ParallelOptions { MaxDegreeOfParallelism = 8 }, n =>
        {
            var cis = n % 2 == 0 ? "90000080" : "90000137";
            Assert.Equal(cis, Get(cis).Cis.ToString());
            Assert.Equal(cis, _register.Identify(cis)?.ToString());
            Assert.Empty(_register.Reevaluations());
        });

    [Fact]
    public void Samples_show_each_kind_of_medicine()
    {
        Assert.True(Get("90000023") is { IsOnPrescription: false, IsReimbursed: false } ibuprofen && ibuprofen.Contains("ibuprofène") && ibuprofen.HasStrength("400 mg"));
        Assert.True(Get("90000034").HasAtc("A06"));
        Assert.True(Get("90000068") is { IsHomeopathic: true, HasHomeopathicComposition: true });
        Assert.True(Get("90000079").IsHerbal);
        Assert.True(Get("90000080") is { IsOnPrescription: true, IsReimbursed: true, Asmr: "V", Smr: "Important" });
        Assert.Equal([65], Get("90000080").ReimbursementRates);
        Assert.True(Get("90000091") is { IsSmokingCessation: true, IsOnPrescription: false });
        Assert.True(Get("90000126").IsVaccine);
        Assert.True(Get("90000137") is { HasAdditionalMonitoring: true, Asmr: "IV" });
        Assert.Equal([1469.05m], Get("90000137").Prices);
        Assert.True(Get("90000148") is { Status: AuthorisationStatus.Archived, IsActive: false, MarketedOn: null });
    }

    [Fact]
    public void Sample_generic_names_its_references_listed_and_archived() =>
        Assert.Equal([("CLARIVENT", true), ("HISTAVIEUX", false)], Get("90000056").ReferenceMedicines!.Select(reference => (reference.Name, reference.IsListed)));

    [Fact]
    public void Sample_product_information_gives_its_sections()
    {
        var path = Path.Combine(SharedData.SolutionRoot, "samples", "medicines", "rcp-90000011.htm");

        var information = _register.AddProductInformation(Cis.Parse("90000011"), path);

        Assert.Equal(ProductInformationKind.Summary, information.Kind);
        Assert.Equal(new DateOnly(2026, 9, 15), information.Date);
        Assert.Contains("états fébriles", Get("90000011").Section("4.1"), StringComparison.Ordinal);
        Assert.Equal(8, Get("90000011").MinimumAge);
    }

    [SkippableFact]
    public void Sample_codes_are_none_of_the_real_register()
    {
        var real = File.ReadLines(SharedData.Path("bdpm/CIS_bdpm.txt")).Select(line => line[..8]).ToHashSet();

        Assert.DoesNotContain(_result.Changes.Added, medicine => real.Contains(medicine.Cis.ToString()));
    }
}
