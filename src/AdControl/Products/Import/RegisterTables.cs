namespace AdControl.Products.Import;

/// <summary>The files of the register, in the order in which they are stored.</summary>
internal static class RegisterTables
{
    public static IReadOnlyList<RegisterTable> All { get; } =
    [
        Medicines, Presentations, Composition, Prescription, Generics, MajorInterest, Supply,
        Opinions(RegisterFileKind.Smr, "SMR"), Opinions(RegisterFileKind.Asmr, "ASMR"), OpinionLinks, Safety, AtcMap, AtcClasses,
    ];

    private static RegisterTable Medicines => new()
    {
        Kind = RegisterFileKind.Medicines,
        FileName = ("CIS_bdpm", ".txt"),
        MinimumColumns = 12,
        MaximumColumns = 12,
        Clear = "",
        Target = ("medicine", ["cis", "name", "form", "routes", "status", "procedure", "marketing", "authorised_on", "agency_mark",
            "european_number", "holder", "additional_monitoring", "name_key", "brand_name", "brand_key", "rank", "reencoded"]),
        Key = 0,
        CisColumn = 0,
        Read = ReadMedicine,
    };

    private static RegisterTable Presentations => new()
    {
        Kind = RegisterFileKind.Presentations,
        FileName = ("CIS_CIP_bdpm", ".txt"),
        MinimumColumns = 12,
        MaximumColumns = 13,
        Clear = "DELETE FROM presentation",
        Target = ("presentation", ["cip13", "cip7", "cis", "label", "status", "marketing_state", "declared_on", "agreed", "rates", "price", "public_price", "fee", "indications"]),
        Key = 0,
        CisColumn = 2,
        Read = row => [row.Digits(6, 13), row.Digits(1, 7), row.Cis(0), row.Text(2), row.Text(3), row.Text(4), row.Date(5),
            row.YesNo(7), row.Rates(8), row.Price(9), row.Price(10), row.Price(11), row.Text(12)],
    };

    private static RegisterTable Composition => new()
    {
        Kind = RegisterFileKind.Composition,
        FileName = ("CIS_COMPO_bdpm", ".txt"),
        MinimumColumns = 8,
        MaximumColumns = 8,
        Clear = "DELETE FROM component",
        Target = ("component", ["cis", "element", "substance_code", "substance", "strength", "reference", "nature", "link", "substance_key"]),
        CisColumn = 0,
        Read = ReadComponent,
    };

    private static RegisterTable Prescription => new()
    {
        Kind = RegisterFileKind.Prescription,
        FileName = ("CIS_CPD_bdpm", ".txt"),
        MinimumColumns = 2,
        MaximumColumns = 2,
        Clear = "DELETE FROM prescription_condition",
        Target = ("prescription_condition", ["cis", "condition"]),
        CisColumn = 0,
        Read = row => [row.Cis(0), row.Required(1)],
    };

    private static RegisterTable Generics => new()
    {
        Kind = RegisterFileKind.Generics,
        FileName = ("CIS_GENER_bdpm", ".txt"),
        MinimumColumns = 5,
        MaximumColumns = 5,
        Clear = "DELETE FROM generic_member",
        Target = ("generic_member", ["group_id", "label", "cis", "role", "sort"]),
        CisColumn = 2,
        Read = ReadGeneric,
    };

    private static RegisterTable MajorInterest => new()
    {
        Kind = RegisterFileKind.MajorInterest,
        FileName = ("CIS_MITM", ".txt"),
        MinimumColumns = 4,
        MaximumColumns = 4,
        Clear = "DELETE FROM major_interest",
        Target = ("major_interest", ["cis", "atc", "name", "link"]),
        Key = 0,
        CisColumn = 0,
        Read = row => [row.Cis(0), Atc(row, 1), row.Text(2), row.Text(3)],
    };

    private static RegisterTable Supply => new()
    {
        Kind = RegisterFileKind.Supply,
        FileName = ("CIS_CIP_Dispo_Spec", ".txt"),
        MinimumColumns = 8,
        MaximumColumns = 8,
        Clear = "DELETE FROM supply_notice",
        Target = ("supply_notice", ["cis", "cip13", "state", "label", "started_on", "updated_on", "back_on", "link"]),
        CisColumn = 0,
        // A beginning or a return may be announced; only the update of the page says when the file was made.
        Read = row => [row.Cis(0), row.Text(1), row.Integer(2), Capitalised(row.Text(3)),
            row.Date(4, datesTheFile: false), row.Date(5), row.Date(6, datesTheFile: false), row.Text(7)],
    };

    private static RegisterTable OpinionLinks => new()
    {
        Kind = RegisterFileKind.OpinionLinks,
        FileName = ("HAS_LiensPageCT_bdpm", ".txt"),
        MinimumColumns = 2,
        MaximumColumns = 2,
        Clear = "DELETE FROM opinion_link",
        Target = ("opinion_link", ["file", "link"]),
        Read = row => [row.Required(0), row.Required(1)],
    };

    private static RegisterTable Safety => new()
    {
        Kind = RegisterFileKind.Safety,
        FileName = ("CIS_InfoImportantes", ".txt"),
        MinimumColumns = 4,
        MaximumColumns = 4,
        Clear = "DELETE FROM safety_notice",
        Target = ("safety_notice", ["cis", "from_date", "until_date", "text", "link"]),
        CisColumn = 0,
        Read = row => [row.Cis(0), row.Date(1), row.Date(2, datesTheFile: false), row.Html(3), row.LinkIn(3)],
    };

    private static RegisterTable AtcMap => new()
    {
        Kind = RegisterFileKind.AtcMap,
        FileName = ("CIS-ATC", ".csv"),
        MinimumColumns = 2,
        MaximumColumns = 3,
        Clear = "DELETE FROM atc_map",
        Target = ("atc_map", ["cis", "atc", "label"]),
        Key = 0,
        CisColumn = 0,
        IsCsv = true,
        Read = row => [row.Cis(0), Atc(row, 1), row.Text(2)],
    };

    private static RegisterTable AtcClasses => new()
    {
        Kind = RegisterFileKind.AtcClasses,
        FileName = ("ATC_", ".csv"),
        MinimumColumns = 2,
        MaximumColumns = 2,
        Clear = "DELETE FROM atc_class",
        Target = ("atc_class", ["atc", "label"]),
        Key = 0,
        IsCsv = true,
        Read = row => [Atc(row, 0), row.Text(1)],
    };

    private static RegisterTable Opinions(RegisterFileKind kind, string scale) => new()
    {
        Kind = kind,
        FileName = ($"CIS_HAS_{scale}_bdpm", ".txt"),
        MinimumColumns = 6,
        MaximumColumns = 6,
        Clear = $"DELETE FROM opinion WHERE scale = '{scale}'",
        Target = ("opinion", ["scale", "cis", "file", "reason", "date", "value", "text"]),
        CisColumn = 1,
        Read = row => [scale, row.Cis(0), row.Text(1), row.Text(2), row.RequiredDate(3), row.Text(4), row.Text(5)],
    };

    private static object[] ReadMedicine(RegisterRow row)
    {
        var name = row.Required(1);
        var (status, marketing) = (row.Text(4), row.Text(6));
        var brand = Denomination.BrandOf(name);
        RegisterWords.CheckStatus(row, 4, status);
        RegisterWords.CheckProcedure(row, 5, row.Text(5));
        return [row.Cis(0), name, row.Text(2), RegisterWords.List(row.Text(3)), status, row.Text(5), marketing, row.Date(7), row.Text(8),
            row.Text(9), RegisterWords.List(row.Text(10)), row.YesNo(11), NameKey.Of(name), brand, NameKey.Of(brand), RegisterWords.Rank(status, marketing), row.IsReencoded ? 1 : 0];
    }

    private static object[] ReadComponent(RegisterRow row)
    {
        var substance = row.Text(3);
        // The register writes FT where its own description says ST.
        var nature = row.Text(6).ToUpperInvariant() is "ST" ? "FT" : row.Text(6).ToUpperInvariant();
        if (nature is not ("SA" or "FT")) row.Reject(ImportReason.BadValue, $"7: {nature}");
        return [row.Cis(0), row.Text(1), row.Text(2), substance, row.Text(4), row.Text(5), nature, row.Integer(7), NameKey.Of(substance)];
    }

    private static object[] ReadGeneric(RegisterRow row)
    {
        var role = row.Integer(3);
        if (role is not (0 or 1 or 2 or 4)) row.Reject(ImportReason.BadValue, $"4: {role}");
        return [row.Integer(0), row.Text(1), row.Cis(2), role, row.Integer(4)];
    }

    private static string Atc(RegisterRow row, int column)
    {
        var code = row.Required(column).ToUpperInvariant();
        if (!RegisterWords.IsAtc(code)) row.Flag(ImportReason.BadValue, $"{column + 1}: {code}");
        return code;
    }

    private static string Capitalised(string label) => label.Length == 0 ? "" : char.ToUpperInvariant(label[0]) + label[1..];
}
