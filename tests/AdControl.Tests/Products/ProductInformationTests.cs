using System.Text.Json;
using AdControl.Products;
using AdControl.Tests.Shared;

namespace AdControl.Tests.Products;

public sealed class ProductInformationTests : IDisposable
{
    private readonly RegisterFolderBuilder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableTheory]
    [InlineData("61954108", "2024-01-26", "Hypersensibilité à la substance active")]
    [InlineData("62701346", null, "")]
    public void Tree_of_a_summary_gives_all_its_sections(string cis, string? date, string contraIndication)
    {
        var information = ProductInformationFile.Read(SharedData.Path("rcp/sample_rcp.jsonl"), Cis.Parse(cis));

        Assert.Equal(ProductInformationKind.Summary, information.Kind);
        Assert.Equal(
            ["1", "2", "3", "4", "4.1", "4.2", "4.3", "4.4", "4.5", "4.6", "4.7", "4.8", "4.9", "5", "5.1", "5.2", "5.3", "6", "6.1", "6.2", "6.3", "6.4", "6.5", "6.6", "7", "8", "9", "10", "11", "12"],
            information.Sections.Select(section => section.Number));
        Assert.All(["4.1", "4.2", "4.3", "4.8", "5.1"], number => Assert.NotEmpty(information.Section(number)!));
        Assert.Contains(contraIndication, information.Section("4.3."), StringComparison.Ordinal);
        if (date is not null) Assert.Equal(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), information.Date);
    }

    [SkippableFact]
    public void Text_of_a_table_is_in_its_section_once()
    {
        var section = ProductInformationFile.Read(SharedData.Path("rcp/sample_rcp.jsonl"), Cis.Parse("61954108")).Section("4.8")!;

        Assert.Single(section.Split('\n'), line => line == "Classes de systèmes d’organes");
    }

    [SkippableTheory]
    [InlineData("63158750")]
    [InlineData("63994813")]
    public void Tree_of_a_leaflet_gives_its_six_sections(string cis)
    {
        var information = ProductInformationFile.Read(SharedData.Path("rcp/sample_notices.jsonl"), Cis.Parse(cis));

        Assert.Equal(ProductInformationKind.Leaflet, information.Kind);
        Assert.Equal(["1", "2", "3", "4", "5", "6"], information.Sections.Select(section => section.Number));
        Assert.All(information.Sections, section => Assert.NotEmpty(section.Text));
    }

    [SkippableFact]
    public void Html_of_the_agency_gives_its_sections()
    {
        var information = ProductInformationFile.Read(SharedData.Path("rcp/N0314839_TADALAFIL_TEVA_notice.htm"), Cis.Parse("60000001"));

        Assert.Equal(ProductInformationKind.Leaflet, information.Kind);
        Assert.Equal(new DateOnly(2018, 1, 22), information.Date);
        Assert.Equal(["1", "2", "3", "4", "5", "6"], information.Sections.Select(section => section.Number));
    }

    [SkippableFact]
    public void Every_extract_is_read_as_what_it_says_it_is()
    {
        var path = SharedData.Path("rcp/otc-extracts.jsonl");
        var extracts = File.ReadLines(path).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(21, extracts.Count);
        foreach (var extract in extracts)
        {
            var information = ProductInformationJson.Read(extract, "extract").Parse()!;
            var isSummary = extract.GetProperty("document").GetString()!.StartsWith("RCP", StringComparison.Ordinal);

            Assert.Equal(isSummary, information.Kind == ProductInformationKind.Summary);
            Assert.True(information.IsTruncated);
            Assert.NotEmpty(information.Sections);
            if (isSummary) Assert.False(string.IsNullOrEmpty(information.Section("4.1")), extract.GetProperty("denomination").GetString());
        }
    }

    [SkippableFact]
    public void Extract_whose_heading_is_its_text_keeps_the_text()
    {
        var information = ProductInformationFile.Read(SharedData.Path("rcp/otc-extracts.jsonl"), Cis.Parse("65160248"));

        Assert.StartsWith("Hypersensibilité", information.Section("4.3"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Minimum_age_is_read_where_the_text_names_one()
    {
        Assert.Equal(12, MinimumAge.In(ProductInformationFile.Read(SharedData.Path("rcp/otc-extracts.jsonl"), Cis.Parse("63005402"))));
    }

    [Theory]
    [InlineData("4.1. Indications thérapeutiques\nRéservé à l'adulte.", 18)]
    [InlineData("4.1. Indications thérapeutiques\nRéservé à l’adulte et à l’enfant à partir de 6 ans.", 6)]
    [InlineData("4.1. Indications thérapeutiques\nDouleurs.\n4.3. Contre-indications\nEnfant de moins de 15 ans.", 15)]
    [InlineData("4.1. Indications thérapeutiques\nNourrisson à partir de 3 mois.", 0)]
    [InlineData("4.1. Indications thérapeutiques\nDouleurs.", null)]
    public void Minimum_age_is_the_youngest_the_text_allows(string text, int? age) =>
        Assert.Equal(age, MinimumAge.In(new ProductInformationText(text.Split('\n')) { Source = "" }.Parse()!));

    [Fact]
    public void Reference_to_a_section_in_the_text_is_no_heading()
    {
        var information = new ProductInformationText("4.1. Indications thérapeutiques\na\n4.8. Effets indésirables\nb\n4.2 est à lire\nc".Split('\n')) { Source = "" }.Parse()!;

        Assert.Equal(["4.1", "4.8"], information.Sections.Select(section => section.Number));
        Assert.Equal("b\n4.2 est à lire\nc", information.Section("4.8"));
    }

    [Theory]
    [InlineData("rien.txt", "Bonjour.", ProductInformationFault.NoSections)]
    [InlineData("faux.json", "{\"cis\": \"60000009\",\n", ProductInformationFault.BadJson)]
    [InlineData("autre.json", "{\"cis\": \"60000009\", \"text\": \"4.1. Indications thérapeutiques\\nDouleurs.\"}", ProductInformationFault.OtherMedicine)]
    public void File_that_has_no_text_of_the_medicine_is_refused(string name, string text, ProductInformationFault fault)
    {
        var problem = Assert.Throws<ProductInformationUnreadableException>(() => ProductInformationFile.Read(_folder.Write(name, text), Cis.Parse("60000001")));

        Assert.Equal(fault, problem.Fault);
    }

    [SkippableTheory]
    [InlineData("sample_rcp.jsonl", "61954108", "ABIRATERONE ACETATE ZYDUS 500 mg, comprimé pelliculé")]
    [InlineData("otc-extracts.jsonl", "67947501", "OSCILLOCOCCINUM, granules en récipient unidose")]
    [InlineData("N0314839_TADALAFIL_TEVA_notice.htm", "60000001", "TADALAFIL TEVA 20 mg, comprimé pelliculé sécable")]
    public void Text_gives_its_own_denomination(string file, string cis, string denomination) =>
        Assert.Equal(denomination, ProductInformationFile.Read(SharedData.Path("rcp/" + file), Cis.Parse(cis)).Denomination);

    [Fact]
    public void Leaflet_without_a_heading_gives_its_denomination_in_the_question()
    {
        var text = "1. Qu'est-ce que DOLOTEST 500 mg, comprimé et dans quels cas est-il utilisé ?\nDouleurs.\n2. Quelles sont les informations à connaître\nAucune.";

        Assert.Equal("DOLOTEST 500 mg, comprimé", new ProductInformationText(text.Split('\n')) { Source = "" }.Parse()!.Denomination);
    }

    [Theory]
    [InlineData("DOLOTEST 500 mg, comprimé", NameAgreement.Same)]
    [InlineData("Dolotest 500\u00A0mg, comprimé", NameAgreement.Same)]
    [InlineData("DOLOTEST, comprimé", NameAgreement.Same)]
    [InlineData("DOLOTEST 1000 mg, comprimé", NameAgreement.Partial)]
    [InlineData("DOLOTEST ENFANT 500 mg, comprimé", NameAgreement.Partial)]
    [InlineData("FEBRITEST LABO 500 mg, comprimé", NameAgreement.None)]
    [InlineData("", NameAgreement.Unknown)]
    public void Denomination_of_a_text_agrees_with_the_medicine_as_far_as_its_brand_and_strength(string denomination, NameAgreement agreement)
    {
        var medicine = new Medicine { Cis = Cis.Parse("60000001"), Name = "DOLOTEST 500 mg, comprimé", BrandName = "DOLOTEST", Form = "comprimé", Holder = "LABO TEST" };

        Assert.Equal(agreement, NameComparison.Compare(denomination, medicine));
    }

    [Fact]
    public void Signs_and_spaces_inside_numbers_make_no_other_name()
    {
        var medicine = new Medicine { Cis = Cis.Parse("60000001"), Name = "HEPATEST 4000 UI/0,4 mL, solution", BrandName = "HEPATEST", Form = "solution", Holder = "LABO" };

        Assert.Equal(NameAgreement.Same, NameComparison.Compare("HEPATEST® 4 000 UI/0,4 mL, solution", medicine));
    }

    [Fact]
    public void Maker_in_both_names_is_no_agreement()
    {
        var medicine = new Medicine { Cis = Cis.Parse("60000001"), Name = "PARATEST LABO 500 mg, comprimé", BrandName = "PARATEST LABO", Form = "comprimé", Holder = "LABO" };

        Assert.Equal(NameAgreement.None, NameComparison.Compare("FEBRITEST LABO 500 mg, comprimé", medicine));
    }

    [Fact]
    public void Text_under_the_name_of_another_medicine_is_refused_unless_it_is_meant()
    {
        _folder.WithMedicine();
        using var register = MedicineRegister.Open(_folder.Data, new FixedClock(2026, 11, 24));
        register.Import(_folder.Files);
        var (cis, path) = (Cis.Parse("60000001"), _folder.Write("autre.txt", "1. DENOMINATION DU MEDICAMENT\nFEBRITEST 200 mg, gélule\n4.1. Indications thérapeutiques\nFièvre."));

        var problem = Assert.Throws<ProductInformationUnreadableException>(() => register.AddProductInformation(cis, path));

        Assert.Equal((ProductInformationFault.OtherName, "FEBRITEST 200 mg, gélule"), (problem.Fault, problem.Denomination));
        Assert.Null(register.Get(cis)!.ProductInformation);
        register.AddProductInformation(cis, path, anyName: true);
        Assert.Equal(("FEBRITEST 200 mg, gélule", new DateOnly(2026, 11, 24)), (register.Get(cis)!.ProductInformation!.Denomination, register.Get(cis)!.ProductInformation!.AddedOn));
    }

    [Fact]
    public void Added_text_replaces_the_one_before_and_is_read_with_the_medicine()
    {
        _folder.WithMedicine();
        using var register = MedicineRegister.Open(_folder.Data, new FixedClock(2026, 11, 24));
        register.Import(_folder.Files);
        var cis = Cis.Parse("60000001");
        Assert.Null(register.Get(cis)!.Section("4.1"));

        register.AddProductInformation(cis, _folder.Write("a.txt", "4.1. Indications thérapeutiques\nDouleurs.\n4.3. Contre-indications\nAucune."));
        register.AddProductInformation(cis, _folder.Write("b.txt", "4.1. Indications thérapeutiques\nFièvre."));

        Assert.Equal("Fièvre.", register.Get(cis)!.Section("4.1"));
        Assert.Null(register.Get(cis)!.Section("4.3"));
    }
}
