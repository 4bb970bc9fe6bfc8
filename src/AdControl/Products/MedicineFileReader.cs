using AdControl.Products.Import;
using AdControl.Storage;

namespace AdControl.Products;

/// <summary>Reads what rules do not need of a medicine.</summary>
internal sealed class MedicineFileReader(StoreConnection connection)
{
    public MedicineFile Read(Medicine medicine) => new(medicine)
    {
        SmrOpinions = Opinions(medicine.Cis, "SMR"),
        AsmrOpinions = Opinions(medicine.Cis, "ASMR"),
        Supply = Supply(medicine.Cis),
        Safety = Safety(medicine.Cis),
        History = History(medicine.Cis),
        Reevaluations = new ReevaluationList(connection).Of(medicine.Cis),
        DelistedOn = connection.Scalar("SELECT delisted_on FROM medicine WHERE cis = $1", medicine.Cis.Value) is string date ? Iso.Date(date) : null,
        Leaflet = new ProductInformationStore(connection).Read(medicine.Cis, ProductInformationKind.Leaflet),
        AtcName = medicine.Atc is null ? null : connection.Scalar("SELECT label FROM atc_class WHERE atc = $1", medicine.Atc) as string
            ?? connection.Scalar("SELECT label FROM atc_map WHERE atc = $1 LIMIT 1", medicine.Atc) as string,
    };

    private List<TransparencyOpinion> Opinions(Cis cis, string scale) => connection.List(
        """
        SELECT date, value, text, reason, file, (SELECT link FROM opinion_link l WHERE l.file = o.file ORDER BY id LIMIT 1)
        FROM opinion o WHERE cis = $1 AND scale = $2 ORDER BY date DESC, id
        """,
        row => new TransparencyOpinion(Iso.Date(row.GetString(0)), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.TextOrNull(5)),
        cis.Value, scale);

    private List<SupplyNotice> Supply(Cis cis) => connection.List(
        "SELECT cip13, state, label, started_on, updated_on, back_on, link FROM supply_notice WHERE cis = $1 ORDER BY updated_on DESC, id",
        row => new SupplyNotice(row.GetString(0), row.GetInt32(1), row.GetString(2), row.DateOrNull(3), row.DateOrNull(4), row.DateOrNull(5), row.GetString(6)),
        cis.Value);

    private List<SafetyNotice> Safety(Cis cis) => connection.List(
        "SELECT from_date, until_date, text, link FROM safety_notice WHERE cis = $1 ORDER BY from_date DESC, id",
        row => new SafetyNotice(row.DateOrNull(0), row.DateOrNull(1), row.GetString(2), row.GetString(3)), cis.Value);

    private List<(DateOnly, AuthorisationStatus)> History(Cis cis) => connection.List(
        "SELECT as_of, status FROM authorisation_status WHERE cis = $1 ORDER BY as_of",
        row => (Iso.Date(row.GetString(0)), RegisterWords.Status(row.GetString(1))), cis.Value);
}
