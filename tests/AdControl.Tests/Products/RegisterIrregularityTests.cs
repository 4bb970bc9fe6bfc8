using System.Text;
using AdControl.Products;
using AdControl.Products.Import;

namespace AdControl.Tests.Products;

/// <summary>One small file for each way in which the real ones depart from their description.</summary>
public sealed class RegisterIrregularityTests : IDisposable
{
    private static readonly Cis s_cis = Cis.Parse("60000001");

    private readonly RegisterFolderBuilder _folder = new();

    public void Dispose() => _folder.Dispose();

    private (Medicine Medicine, ImportResult Result) Import(DateOnly? asOf = null, bool goBack = false)
    {
        using var register = MedicineRegister.Open(_folder.Data, new FixedClock(2026, 11, 24));
        var result = register.Import(_folder.Files, asOf ?? new DateOnly(2026, 11, 2), goBack: goBack);
        Assert.All(result.Files, file => Assert.Equal(file.Rows, file.Accepted + file.Duplicates + file.Rejected));
        return (register.Get(s_cis)!, result);
    }

    private static string Presentation(string cis = "60000001", string cip7 = "1234567", string date = "02/05/2001", string cip13 = "3400912345678",
        string agreed = "oui", string rate = "", string price = "", string indications = "") =>
        $"{cis}\t{cip7}\tboîte de 8\tPrésentation active\tDéclaration de commercialisation\t{date}\t{cip13}\t{agreed}\t{rate}\t{price}\t{price}\t\t{indications}";

    [Fact]
    public void Encoding_is_detected_for_each_file()
    {
        _folder.WithMedicine().WithBytes("CIS_CPD_bdpm.txt", Encoding.UTF8.GetBytes("60000001\tprescription réservée\n"));

        var (medicine, result) = Import();

        Assert.Equal(["windows-1252", "utf-8"], result.Files.Select(file => file.Encoding));
        Assert.Equal(["prescription réservée"], medicine.Prescription);
        Assert.Equal("comprimé", medicine.Form);
    }

    [Fact]
    public void Windows_punctuation_is_decoded()
    {
        _folder.WithMedicine().WithBytes("CIS_CPD_bdpm.txt", [.. "60000001\tl"u8, 0x92, .. "accord du patient "u8, 0x96, .. " avis\r\n"u8]);

        Assert.Equal(["l’accord du patient – avis"], Import().Medicine.Prescription);
    }

    [Fact]
    public void Windows_punctuation_reencoded_byte_by_byte_is_read_as_such_and_flagged()
    {
        _folder.WithMedicine().WithBytes("CIS_CPD_bdpm.txt", Encoding.UTF8.GetBytes("60000001\tl\u0092accord \u0096 cœur\u0085\n60000001\tabîmé\u0081\n"));

        var (medicine, result) = Import();

        Assert.Equal(["l’accord – cœur…", "abîmé\u0081"], medicine.Prescription);
        Assert.Equal(
            [(1, ImportReason.Reencoded), (2, ImportReason.DamagedCharacters)],
            result.Remarks.Select(remark => (remark.Line, remark.Reason)));
    }

    [Fact]
    public void Row_that_was_only_reencoded_has_not_changed()
    {
        var row = RegisterFolderBuilder.Medicine.Replace("DOLOTEST", "DOLO L\u0092ÉTÉ", StringComparison.Ordinal);
        _folder.WithBytes("CIS_bdpm.txt", Encoding.UTF8.GetBytes(row + "\n"));
        Import();

        _folder.With("CIS_bdpm.txt", row.Replace('\u0092', '’'));
        var changes = Import().Result.Changes;

        Assert.Empty(changes.Changed);
        Assert.Equal(1, changes.Reencoded);
    }

    [Fact]
    public void Utf8_file_with_one_bad_byte_stays_utf8_and_is_flagged()
    {
        var rows = string.Concat(Enumerable.Range(0, 30).Select(i => $"60000001\tprescription réservée {i}\n"));
        _folder.WithMedicine().WithBytes("CIS_CPD_bdpm.txt", [.. Encoding.UTF8.GetBytes(rows), .. "60000001\tcass"u8, 0xE9, .. "e\n"u8]);

        var (medicine, result) = Import();

        Assert.Contains("prescription réservée 7", medicine.Prescription!);
        Assert.Single(result.Remarks, remark => remark.Reason == ImportReason.DamagedCharacters && remark.Line == 31);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Line_ends_of_either_kind_and_a_last_line_without_one_are_read(string end)
    {
        _folder.WithMedicine().WithBytes("CIS_CPD_bdpm.txt", Encoding.UTF8.GetBytes($"60000001\tliste I{end}60000001\tstupéfiants"));

        var medicine = Import().Medicine;

        Assert.Equal(["liste I", "stupéfiants"], medicine.Prescription);
        Assert.True(medicine.IsNarcotic);
    }

    [Fact]
    public void Line_break_inside_a_condition_is_joined_and_flagged()
    {
        _folder.WithMedicine().WithBytes("CIS_CPD_bdpm.txt", "60000001\tliste I\r\r\n\r\r\n60000001\tliste II\r\n"u8.ToArray());

        var (medicine, result) = Import();

        Assert.Equal(["liste I", "liste II"], medicine.Prescription);
        Assert.Equal(1, result.Files[^1].Blank);
        Assert.Equal(1, Assert.Single(result.Remarks).Line);
        Assert.Equal(ImportReason.EmbeddedLineBreak, result.Remarks[0].Reason);
    }

    [Fact]
    public void Text_after_a_line_break_inside_a_condition_is_joined()
    {
        _folder.WithMedicine().WithBytes("CIS_CPD_bdpm.txt", "60000001\tdeux premieres\r\r\nadministrations\r\n60000001\tliste II\r\n"u8.ToArray());

        Assert.Equal(["deux premieres administrations", "liste II"], Import().Medicine.Prescription);
    }

    [Fact]
    public void Line_that_goes_on_from_no_break_is_rejected_with_its_place()
    {
        _folder.WithMedicine().With("CIS_CPD_bdpm.txt", "60000001\tliste I", "sans tabulation", "60000001\tliste II");

        var remark = Assert.Single(Import().Result.Remarks);

        Assert.Equal(("CIS_CPD_bdpm.txt", 2, ImportOutcome.Rejected, ImportReason.TooFewColumns), (remark.File, remark.Line, remark.Outcome, remark.Reason));
    }

    [Fact]
    public void Trailing_empty_column_is_tolerated_and_a_filled_one_is_not()
    {
        _folder.WithMedicine().With("CIS_CPD_bdpm.txt", "60000001\tliste I\t", "60000001\tliste II\tde trop", "60000001\tstupéfiants");

        var (medicine, result) = Import();

        Assert.Equal(["liste I", "stupéfiants"], medicine.Prescription);
        Assert.Equal(ImportReason.TooManyColumns, Assert.Single(result.Remarks).Reason);
    }

    [Theory]
    [InlineData("1,466,29", "1466.29")]
    [InlineData("24,34", "24.34")]
    [InlineData("12", "12")]
    [InlineData("7,518,58 €", "7518.58")]
    public void Price_is_read_by_its_last_comma(string written, string value)
    {
        _folder.WithMedicine().With("CIS_CIP_bdpm.txt", Presentation(price: written, rate: "65%"));

        var medicine = Import().Medicine;

        Assert.Equal([decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)], medicine.Prices);
        Assert.True(medicine.HasRegulatedPrice);
    }

    [Theory]
    [InlineData("65%", new[] { 65 })]
    [InlineData("65 %", new[] { 65 })]
    [InlineData("30%;65 %", new[] { 30, 65 })]
    [InlineData("", new int[0])]
    public void Rate_is_read_with_or_without_a_space(string written, int[] rates)
    {
        _folder.WithMedicine().With("CIS_CIP_bdpm.txt", Presentation(rate: written));

        var medicine = Import().Medicine;

        Assert.Equal(rates, medicine.ReimbursementRates);
        Assert.Equal(rates.Length > 0, medicine.IsReimbursed);
    }

    [Theory]
    [InlineData("price")]
    [InlineData("rate")]
    [InlineData("cip13")]
    [InlineData("cis")]
    public void Presentation_that_cannot_be_read_is_rejected_not_guessed(string column)
    {
        _folder.WithMedicine().With("CIS_CIP_bdpm.txt", Presentation(cip13: "3400912345000", cip7: "1234000"), column switch
        {
            "price" => Presentation(price: "douze"),
            "rate" => Presentation(rate: "beaucoup"),
            "cip13" => Presentation(cip13: "34009"),
            _ => Presentation(cis: "6000000X"),
        });

        var (medicine, result) = Import();

        Assert.Single(medicine.Presentations!);
        Assert.Equal((2, ImportOutcome.Rejected), (Assert.Single(result.Remarks).Line, result.Remarks[0].Outcome));
    }

    [Fact]
    public void Same_code_with_other_content_is_rejected_and_the_exact_copy_counted()
    {
        _folder.WithMedicine().With("CIS_CIP_bdpm.txt", Presentation(), Presentation(), Presentation(rate: "65%"), Presentation(cip13: "3400912345000"));

        var (medicine, result) = Import();

        Assert.Equal(2, medicine.Presentations!.Count);
        Assert.Equal(1, result.Files[^1].Duplicates);
        Assert.Equal(ImportReason.SameKey, Assert.Single(result.Remarks, remark => remark.Outcome == ImportOutcome.Rejected).Reason);
    }

    [Fact]
    public void Impossible_date_is_kept_and_flagged_and_does_not_date_the_register()
    {
        _folder.WithMedicine().With("CIS_CIP_bdpm.txt", Presentation(date: "29/11/2924"), Presentation(date: "14/06/2020", cip13: "3400912345000"), Presentation(date: "31/02/2020", cip13: "3400912345001"));
        using var register = MedicineRegister.Open(_folder.Data, new FixedClock(2026, 11, 24));

        var result = register.Import(_folder.Files);
        var medicine = register.Get(s_cis, result.AsOf)!;

        Assert.Equal(new DateOnly(2020, 6, 14), result.AsOf);
        Assert.Equal([ImportReason.ImpossibleDate, ImportReason.BadDate], result.Remarks.Select(remark => remark.Reason));
        Assert.Equal([new DateOnly(2020, 6, 14), null, new DateOnly(2924, 11, 29)], medicine.Presentations!.Select(one => one.DeclaredOn));
        Assert.Equal(new DateOnly(2020, 6, 14), medicine.MarketedOn);
    }

    [Fact]
    public void Html_of_indications_is_removed_and_damaged_characters_are_kept_and_flagged()
    {
        _folder.WithMedicine().With("CIS_CIP_bdpm.txt", Presentation(indications: "Dans les cas suivants :<br><br>- douleur de l¿enfant &lt; 6 ans"));

        var (medicine, result) = Import();

        Assert.Equal("Dans les cas suivants :\n\n- douleur de l¿enfant < 6 ans", medicine.Presentations![0].ReimbursedIndications);
        Assert.Equal(ImportReason.DamagedCharacters, Assert.Single(result.Remarks).Reason);
    }

    [Theory]
    [InlineData("IMUTEST 2 x 10<sup>6</sup> UI", "IMUTEST 2 x 10⁶ UI")]
    [InlineData("TEST <p>5 mg</p>", "TEST 5 mg")]
    [InlineData("EXTRAIT D&RSQUO;ARNICA", "EXTRAIT D’ARNICA")]
    [InlineData("TEST < 5 mg & > 1 mg", "TEST < 5 mg & > 1 mg")]
    public void Stray_html_is_removed_and_what_only_looks_like_it_is_not(string written, string name)
    {
        _folder.With("CIS_bdpm.txt", RegisterFolderBuilder.Medicine.Replace("DOLOTEST 500 mg, comprimé", written, StringComparison.Ordinal));

        Assert.Equal(name, Import().Medicine.Name);
    }

    [Fact]
    public void Spaces_around_values_and_no_break_spaces_are_made_plain()
    {
        _folder.WithMedicine().With("CIS_COMPO_bdpm.txt", "60000001\tcomprimé\t01234\tPARACÉTAMOL\t 500\u00A0mg \tun comprimé\tSA\t1");

        var medicine = Import().Medicine;

        Assert.Equal("LABO TEST", medicine.Holder);
        Assert.Equal("500 mg", medicine.Composition![0].Strength);
    }

    [Theory]
    [InlineData("FT")]
    [InlineData("ST")]
    [InlineData("ft")]
    public void Therapeutic_fraction_replaces_its_salt_by_any_of_its_names(string nature)
    {
        _folder.WithMedicine().With("CIS_COMPO_bdpm.txt",
            "60000001\tcomprimé\t00001\tCHLORHYDRATE DE TESTINE\t550 mg\tun comprimé\tSA\t1",
            $"60000001\tcomprimé\t00002\tTESTINE\t500 mg\tun comprimé\t{nature}\t1",
            "60000001\tcomprimé\t00003\tCAFÉINE\t50 mg\tun comprimé\tSA\t2");

        var medicine = Import().Medicine;

        Assert.Equal(["TESTINE", "CAFÉINE"], medicine.Substances);
        Assert.True(medicine.Contains("chlorhydrate de testine"));
        Assert.True(medicine.Contains("cafeine"));
        Assert.False(medicine.Contains("test"));
        Assert.True(medicine.HasStrength("0,5 g"));
        Assert.False(medicine.HasStrength("500 µg"));
    }

    [Fact]
    public void Row_of_a_medicine_that_is_not_listed_is_kept_and_reported()
    {
        _folder.WithMedicine().With("CIS_GENER_bdpm.txt",
            "7\tTESTINE 500 mg - ANCIEN 500 mg, comprimé.\t60000009\t0\t1", "7\tTESTINE 500 mg - ANCIEN 500 mg, comprimé.\t60000001\t1\t2");

        var (medicine, result) = Import();

        var reference = Assert.Single(medicine.ReferenceMedicines!);
        Assert.Equal(("ANCIEN", "500 mg", "comprimé"), (reference.Name, reference.Strength, reference.Form));
        Assert.False(reference.IsListed);
        Assert.Equal(ImportOutcome.Orphan, Assert.Single(result.Remarks).Outcome);
    }

    [Fact]
    public void File_that_is_absent_leaves_its_table_as_it_was()
    {
        _folder.WithMedicine().With("CIS_CPD_bdpm.txt", "60000001\tliste I");
        Import();
        File.Delete(Path.Combine(_folder.Files, "CIS_CPD_bdpm.txt"));

        var (medicine, result) = Import(new DateOnly(2026, 11, 20));

        Assert.Equal(["liste I"], medicine.Prescription);
        Assert.Contains(RegisterFileKind.Prescription, result.Changes.AbsentFiles);
        Assert.Null(medicine.IsReimbursed);
        Assert.Null(medicine.IsGeneric);
    }

    [Fact]
    public void Import_of_older_files_keeps_what_later_ones_saw()
    {
        _folder.WithMedicine();
        Import(new DateOnly(2026, 11, 2));
        _folder.With("CIS_bdpm.txt", RegisterFolderBuilder.Medicine.Replace("Autorisation active", "Autorisation suspendue", StringComparison.Ordinal));
        Import(new DateOnly(2026, 6, 1), goBack: true);
        using var register = MedicineRegister.Open(_folder.Data);

        Assert.Null(register.Get(s_cis, new DateOnly(2026, 5, 31))!.IsActive);
        Assert.False(register.Get(s_cis, new DateOnly(2026, 11, 1))!.IsActive);
        Assert.True(register.Get(s_cis, new DateOnly(2026, 11, 2))!.IsActive);
    }

    [Fact]
    public void Reevaluation_counts_while_it_is_open()
    {
        _folder.WithMedicine();
        Import();
        using var register = MedicineRegister.Open(_folder.Data);
        register.OpenReevaluation(s_cis, new DateOnly(2026, 11, 3), "fictif");
        Assert.Null(register.OpenReevaluation(s_cis, new DateOnly(2026, 11, 4), "fictif"));
        Assert.Null(register.CloseReevaluation(s_cis, new DateOnly(2026, 11, 2), "maintien"));
        register.CloseReevaluation(s_cis, new DateOnly(2026, 11, 10), "maintien");

        Assert.False(register.Get(s_cis, new DateOnly(2026, 11, 2))!.IsUnderReevaluation);
        Assert.True(register.Get(s_cis, new DateOnly(2026, 11, 3))!.IsUnderReevaluation);
        Assert.True(register.Get(s_cis, new DateOnly(2026, 11, 9))!.IsUnderReevaluation);
        Assert.False(register.Get(s_cis, new DateOnly(2026, 11, 10))!.IsUnderReevaluation);
        Assert.Equal("maintien", Assert.Single(register.Reevaluations()).Outcome);
    }
}
