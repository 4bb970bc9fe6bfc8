using AdControl.Cases;
using AdControl.Storage;
using AdControl.Tests.Shared;
using AdControl.Workflows.Simulation;

namespace AdControl.Tests.Cases;

/// <summary>One fee receipt pays for one application, however many come at once.</summary>
public class FeeReceiptTests
{
    private static readonly Actor Company = new(ActorRole.Company, "alpha", "alpha");

    private static SimulatedClock Clock => new(new DateTimeOffset(2026, 3, 12, 9, 0, 0, TimeSpan.FromHours(1)));

    [Fact]
    public async Task DepositAsync_one_receipt_for_two_dossiers_at_once_in_a_database_pays_for_one()
    {
        using var folder = new CaseFolder();
        await using var database = CaseDatabase.Sqlite(folder.Path, isFullySynchronous: false);
        using var office = await CaseOffice.OpenAsync(folder.Options(Clock), database, isSimulated: true);
        await OneWinsAsync(office);
    }

    [Fact]
    public async Task DepositAsync_one_receipt_for_two_dossiers_at_once_in_memory_pays_for_one()
    {
        using var folder = new CaseFolder();
        using var office = CaseOffice.InMemory(folder.Options(Clock));
        await OneWinsAsync(office);
    }

    [Fact]
    public async Task DepositAsync_dossier_of_the_samples_is_received_in_its_period()
    {
        using var folder = new CaseFolder();
        using var office = CaseOffice.InMemory(folder.Options(new SimulatedClock(new DateTimeOffset(2026, 10, 5, 10, 12, 0, TimeSpan.FromHours(2)))));
        var samples = Path.Combine(SharedData.SolutionRoot, "samples");
        var dossier = System.Text.Json.JsonSerializer.Deserialize<Dossier>(await File.ReadAllTextAsync(Path.Combine(samples, "dossier", "demande.json")), CaseJson.Options)!;
        SuppliedFile[] files =
        [
            new(FileRole.Advertisement, "13-cardiozen-aide-de-visite.pdf", await File.ReadAllBytesAsync(Path.Combine(samples, "advertisements", "13-cardiozen-aide-de-visite.pdf"))),
            new(FileRole.FeeReceipt, "12345678901.txt", await File.ReadAllBytesAsync(Path.Combine(samples, "dossier", "12345678901.txt"))),
        ];
        var started = await office.Desk.StartAsync(Company, "visa-pm", dossier, files);
        var deposited = await office.Desk.DepositAsync(Company, started.Id);
        Assert.Equal((CaseState.Submitted, "26/10/90000080/PM/001", new DateOnly(2026, 12, 17)), (deposited.State, deposited.Dossier.ReferenceNumber, deposited.Clock!.DueDate));
    }

    private static async Task OneWinsAsync(CaseOffice office)
    {
        foreach (var id in new[] { "case-a", "case-b" }) await office.Desk.StartAsync(Company, "visa-gp", Dossier(), Files(), id);
        var outcomes = await Task.WhenAll(Task.Run(() => TryAsync(office, "case-a")), Task.Run(() => TryAsync(office, "case-b")));
        Assert.Equal(["done", "fee-receipt-used"], outcomes.Order(StringComparer.Ordinal));
    }

    private static async Task<string> TryAsync(CaseOffice office, string id)
    {
        try
        {
            await office.Desk.DepositAsync(Company, id);
            return "done";
        }
        catch (CaseRefusedException refused)
        {
            return refused.Code;
        }
    }

    private static Dossier Dossier() => new()
    {
        Medicines = ["90000011"],
        Title = "Affiche",
        FeeReceipt = new DossierFee("TP0109", "12345678901", 510),
        ResponsiblePharmacist = new DossierPharmacist("Camille Exemple", new DateOnly(2026, 3, 1)),
    };

    private static SuppliedFile[] Files() =>
    [
        new(FileRole.Advertisement, "affiche.txt", "Médicament DOLUPARA 500 mg (paracétamol). Lisez attentivement la notice. 26/03/90000011/GP/001"u8.ToArray()),
        new(FileRole.FeeReceipt, "12345678901.txt", new byte[] { 1 }),
    ];
}
