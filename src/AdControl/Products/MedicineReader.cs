using AdControl.Products.Import;
using AdControl.Storage;
using Microsoft.Data.Sqlite;

namespace AdControl.Products;

/// <summary>Reads a medicine and derives its facts: one indexed query a table.</summary>
/// <param name="connection">The store.</param>
/// <param name="imported">The files that were ever imported: what another would say is not known.</param>
/// <param name="asOf">The date of the register.</param>
internal sealed class MedicineReader(StoreConnection connection, IReadOnlySet<RegisterFileKind> imported, DateOnly? asOf)
{
    public Medicine? Read(Cis cis, DateOnly lawDate)
    {
        if (ReadRow(cis) is not { } row) return null;
        var medicine = WithStatus(row.Medicine, lawDate);
        if (row.IsListed) medicine = WithTables(medicine);
        var derived = MedicineFacts.Derive(medicine, asOf);
        return WithOpinions(WithOwnLists(derived, lawDate));
    }

    private (Medicine Medicine, bool IsListed)? ReadRow(Cis cis)
    {
        var rows = connection.List(
            """
            SELECT name, brand_name, form, routes, procedure, marketing, authorised_on, european_number, agency_mark, holder,
                   additional_monitoring, delisted_on, atc, atc_source FROM medicine WHERE cis = $1
            """, row => (MedicineOf(cis, row), row.IsDBNull(11)), cis.Value);
        return rows.Count == 0 ? null : rows[0];
    }

    private Medicine MedicineOf(Cis cis, SqliteDataReader row) => new()
    {
        Cis = cis,
        Name = row.GetString(0),
        BrandName = row.GetString(1),
        Form = row.GetString(2),
        Routes = Entries(row.GetString(3)),
        ProcedureLabel = row.GetString(4),
        Procedure = RegisterWords.Procedure(row.GetString(4)),
        IsMarketed = row.IsDBNull(11) && RegisterWords.IsMarketed(row.GetString(5)),
        AuthorisedOn = row.DateOrNull(6),
        EuropeanNumber = row.GetString(7),
        AgencyMark = row.GetString(8),
        Holder = string.Join("; ", Entries(row.GetString(9))),
        HasAdditionalMonitoring = row.FlagOrNull(10),
        Atc = row.TextOrNull(12),
        AtcSource = (AtcSource)row.GetInt32(13),
        RegisterDate = asOf,
    };

    private Medicine WithStatus(Medicine medicine, DateOnly lawDate)
    {
        var label = connection.Scalar(
            "SELECT status FROM authorisation_status WHERE cis = $1 AND as_of <= $2 ORDER BY as_of DESC LIMIT 1",
            medicine.Cis.Value, Iso.Of(lawDate)) as string;
        if (label is null) return medicine;
        var status = RegisterWords.Status(label);
        return medicine with { Status = status, StatusLabel = label, IsActive = status == AuthorisationStatus.Active };
    }

    private Medicine WithTables(Medicine medicine)
    {
        var composition = Has(RegisterFileKind.Composition) ? ReadComposition(medicine.Cis) : [];
        var groups = Has(RegisterFileKind.Generics) ? ReadGroups(medicine.Cis) : null;
        return medicine with
        {
            // Every medicine is made of something: no row means that the composition is not known.
            Composition = composition.Count > 0 ? composition : null,
            Presentations = Has(RegisterFileKind.Presentations) ? ReadPresentations(medicine.Cis) : null,
            Prescription = Has(RegisterFileKind.Prescription) ? ReadConditions(medicine.Cis) : null,
            GenericGroups = groups,
            ReferenceMedicines = groups is null ? null : ReadReferences(groups),
        };
    }

    private bool Has(RegisterFileKind kind) => imported.Contains(kind);

    private List<Component> ReadComposition(Cis cis) => connection.List(
        "SELECT element, substance_code, substance, strength, reference, nature, link FROM component WHERE cis = $1 ORDER BY id",
        row => new Component(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5) == "FT", row.GetInt32(6)),
        cis.Value);

    private List<string> ReadConditions(Cis cis) => connection.List(
        "SELECT condition FROM prescription_condition WHERE cis = $1 ORDER BY id", row => row.GetString(0), cis.Value);

    private List<GenericMembership> ReadGroups(Cis cis) => connection.List(
        "SELECT group_id, label, role FROM generic_member WHERE cis = $1 ORDER BY group_id",
        row => new GenericMembership(row.GetInt32(0), row.GetString(1), (GenericRole)row.GetInt32(2)), cis.Value);

    private List<Presentation> ReadPresentations(Cis cis) => connection.List(
        """
        SELECT cip13, cip7, label, status, marketing_state, declared_on, agreed, rates, price, public_price, fee, indications
        FROM presentation WHERE cis = $1 ORDER BY cip13
        """,
        row => new Presentation(row.GetString(0), row.GetString(1), row.GetString(2))
        {
            Status = row.GetString(3),
            MarketingState = row.GetString(4),
            DeclaredOn = row.DateOrNull(5),
            IsAgreedForHospitals = row.FlagOrNull(6),
            Rates = RegisterComparison.RatesOf(row.GetString(7)),
            Price = row.AmountOrNull(8),
            PublicPrice = row.AmountOrNull(9),
            DispensingFee = row.AmountOrNull(10),
            ReimbursedIndications = row.GetString(11),
        }, cis.Value);

    private List<ReferenceMedicine> ReadReferences(List<GenericMembership> groups)
    {
        var references = new List<ReferenceMedicine>();
        foreach (var group in groups.Where(group => group.Role != GenericRole.Reference)) references.AddRange(ReferencesOf(group));
        return [.. references.DistinctBy(reference => reference.Denomination)];
    }

    private List<ReferenceMedicine> ReferencesOf(GenericMembership group)
    {
        var members = connection.List(
            """
            SELECT g.cis, m.name, m.form, m.brand_name FROM generic_member g LEFT JOIN medicine m ON m.cis = g.cis
            WHERE g.group_id = $1 AND g.role = 0 ORDER BY g.sort
            """,
            row => (Cis: new Cis(row.GetInt32(0)), Name: row.TextOrNull(1), Form: row.TextOrNull(2), Brand: row.TextOrNull(3)), group.GroupId);
        var references = members.Where(member => member.Name is not null).Select(member => Listed(member.Cis, member.Name!, member.Form!, member.Brand!)).ToList();
        var archived = members.Where(member => member.Name is null).Select(member => member.Cis).ToList();
        if (archived.Count > 0) references.AddRange(Archived(group.GroupLabel, references, archived));
        return references;
    }

    private ReferenceMedicine Listed(Cis cis, string denomination, string form, string brand)
    {
        var strength = Denomination.StrengthOf(denomination);
        if (strength.Length == 0) strength = MedicineFacts.StrengthOf(ReadComposition(cis));
        return new(brand, strength, form) { Cis = cis, Denomination = denomination };
    }

    // The register no longer lists them; the label of their group still names them.
    private static IEnumerable<ReferenceMedicine> Archived(string label, List<ReferenceMedicine> listed, List<Cis> archived)
    {
        var brands = listed.Select(reference => NameKey.Of(reference.Name)).ToHashSet();
        var names = MedicineFacts.ReferencesInLabel(label).Where(name => !brands.Contains(NameKey.Of(Denomination.BrandOf(name)))).ToList();
        return names.Select(name => new ReferenceMedicine(Denomination.BrandOf(name), Denomination.StrengthOf(name), Denomination.FormOf(name))
        {
            Cis = names.Count == 1 && archived.Count == 1 ? archived[0] : null,
            Denomination = name,
            IsListed = false,
        });
    }

    private Medicine WithOpinions(Medicine medicine) => medicine with
    {
        Smr = LatestValue(medicine.Cis, "SMR"),
        Asmr = LatestValue(medicine.Cis, "ASMR"),
    };

    private string? LatestValue(Cis cis, string scale)
    {
        var values = connection.List(
            """
            SELECT DISTINCT value FROM opinion WHERE cis = $1 AND scale = $2
            AND date = (SELECT max(date) FROM opinion WHERE cis = $1 AND scale = $2) ORDER BY value
            """, row => row.GetString(0), cis.Value, scale);
        return values.Count == 0 ? null : string.Join(" / ", values);
    }

    private Medicine WithOwnLists(Medicine medicine, DateOnly lawDate)
    {
        var information = new ProductInformationStore(connection).Read(medicine.Cis, ProductInformationKind.Summary);
        return medicine with
        {
            IsUnderReevaluation = new ReevaluationList(connection).Of(medicine.Cis).Any(entry => entry.IsOpenOn(lawDate)),
            ProductInformation = information,
            MinimumAge = information is null ? null : MinimumAge.In(information),
        };
    }

    private static string[] Entries(string list) => list.Split(';', StringSplitOptions.RemoveEmptyEntries);
}
