using AdControl.Cases;
using AdControl.Law;
using AdControl.Mail;
using AdControl.Storage.Tests.Servers;
using AdControl.Workflows.Simulation;

namespace AdControl.Storage.Tests.Cases;

/// <summary>The mail of the day about what is due; run on SQLite and on PostgreSQL.</summary>
public abstract class CaseDigestTests(TestDatabase own) : DatabaseTests(own)
{
    private const string Advertisement =
        "Médicament DOLUPARA 500 mg (paracétamol).\nLisez attentivement la notice. Demandez conseil à votre pharmacien.\nSi les symptômes persistent, consultez votre médecin.\n26/03/90000011/GP/001\n";

    private static readonly Lazy<RulePack> s_pack = new(() => RulePack.Load(RulePack.DefaultDirectory));
    private static readonly Lazy<ProcedureCatalogue> s_procedures = new(() => ProcedureCatalogue.Load([ProcedureCatalogue.DefaultDirectory]));

    private readonly SimulatedClock _clock = new(new DateTimeOffset(2026, 3, 12, 9, 0, 0, TimeSpan.FromHours(1)));

    private Task<CaseOffice> OfficeAsync(string data) => CaseOffice.OpenAsync(new CaseOfficeOptions(s_pack.Value, s_procedures.Value, data, _clock), Database, isSimulated: true);

    private static async Task<DateOnly> DepositAsync(CaseOffice office)
    {
        var company = new Actor(ActorRole.Company, "alpha", "alpha");
        var dossier = new Dossier
        {
            Medicines = ["90000011"],
            Title = "Affiche <R&D>",
            FeeReceipt = new DossierFee("TP0109", "12345678901", 510),
            ResponsiblePharmacist = new DossierPharmacist("Camille Exemple", new DateOnly(2026, 3, 1)),
        };
        var one = await office.Desk.StartAsync(company, "visa-gp", dossier, [new(FileRole.Advertisement, "affiche.txt", System.Text.Encoding.UTF8.GetBytes(Advertisement)), new(FileRole.FeeReceipt, "12345678901.txt", new byte[] { 1 })], "case-a");
        return (await office.Desk.DepositAsync(company, one.Id)).Clock!.DueDate;
    }

    private static async Task<List<MailMessage>> DigestsAsync(CaseOffice office) =>
        [.. (await office.Mails.ListAsync(null, 100)).Select(m => m.Message).Where(m => m.Key.StartsWith("digest/", StringComparison.Ordinal)).OrderBy(m => m.Key, StringComparer.Ordinal)];

    [Fact]
    public async Task Whoever_has_something_to_do_soon_is_told_once_a_day_in_their_language()
    {
        var data = Directory.CreateTempSubdirectory("adcontrol-digest-");
        await File.WriteAllTextAsync(Path.Combine(data.FullName, "people.json"), """{"evaluator:anna":{"name":"Anna","email":"anna@agency.example","language":"english"}}""");
        using (CaseOffice office = await OfficeAsync(data.FullName), otherNode = await OfficeAsync(data.FullName))
        {
            var due = await DepositAsync(office);
            Assert.Equal(0, await office.SendDigestAsync());
            _clock.MoveTo(LegalTime.StartOf(due.AddDays(-7)).AddHours(7));
            Assert.Equal(1, await office.SendDigestAsync());
            Assert.Equal((0, 0), (await office.SendDigestAsync(), await otherNode.SendDigestAsync()));
            var unit = Assert.Single(await DigestsAsync(office));
            Assert.Equal(($"digest/{due.AddDays(-7):yyyy-MM-dd}/evaluator:unit", $"Échéances du {due.AddDays(-7):dd/MM/yyyy} : 1 tâche(s)"), (unit.Key, unit.Subject));
            Assert.Contains($"En retard :\n–\n\nÀ faire d'ici au {due:dd/MM/yyyy} :\n{due:dd/MM/yyyy} – Recevabilité – GP-2026-00001, Affiche <R&D>\n", unit.Text, StringComparison.Ordinal);
            Assert.Contains($"<br>\n{due:dd/MM/yyyy} – Recevabilit&#233; – GP-2026-00001, Affiche &lt;R&amp;D&gt;</p>", unit.Html, StringComparison.Ordinal);

            await office.Desk.ClaimAsync(new Actor(ActorRole.Evaluator, "anna"), "case-a", "admissibility");
            _clock.MoveTo(LegalTime.StartOf(due.AddDays(1)).AddHours(7));
            Assert.Equal(1, await otherNode.SendDigestAsync());
            var anna = (await DigestsAsync(office))[^1];
            Assert.Equal(("anna@agency.example", $"Deadlines on {due.AddDays(1).ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB"))}: 1 task(s)"), (anna.To.Address, anna.Subject));
            Assert.Contains($"Overdue:\n{due.ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB"))} – Recevabilité", anna.Text, StringComparison.Ordinal);
            Assert.Equal(2, (await DigestsAsync(office)).Count);
        }
        data.Delete(recursive: true);
    }
}

public sealed class SqliteCaseDigestTests() : CaseDigestTests(TestDatabase.Sqlite());

public sealed class PostgresCaseDigestTests() : CaseDigestTests(TestDatabase.Postgres());
