using System.Text.Json.Nodes;
using AdControl.Cases;
using AdControl.Decisions;
using AdControl.Documents.Acts;
using AdControl.Workflows.Simulation;

namespace AdControl.Tests.Cases;

/// <summary>What people write is bounded, and cannot show as something else than it is.</summary>
public class DeskEntranceTests
{
    private static readonly Actor Company = new(ActorRole.Company, "alpha", "alpha");
    private static readonly Actor Anna = new(ActorRole.Evaluator, "anna");

    public static TheoryData<string> Hostile => ["a\u0000b", "a\u001B[31mb", "a\u202Eb", "a\u2066b", "a<D800>b", "a\u2028b", "a\u200Bb", "a\u0007", "<DC00>"];

    // A test runner cannot hand half characters over.
    private static string Told(string text) => text.Replace("<D800>", "\uD800", StringComparison.Ordinal).Replace("<DC00>", "\uDC00", StringComparison.Ordinal);

    private static SimulatedClock Clock => new(new DateTimeOffset(2026, 3, 12, 9, 0, 0, TimeSpan.FromHours(1)));

    private static Dossier Dossier => new()
    {
        Medicines = ["90000011"],
        Title = "Affiche",
        FeeReceipt = new DossierFee("TP0109", "12345678901", 510),
        ResponsiblePharmacist = new DossierPharmacist("Camille Exemple", new DateOnly(2026, 3, 1)),
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    [InlineData("two\nlines")]
    [InlineData("a\tb")]
    public async Task StartAsync_name_that_would_show_as_something_else_is_refused(string text)
    {
        text = Told(text);
        using var folder = new CaseFolder();
        using var office = CaseOffice.InMemory(folder.Options(Clock));
        Dossier[] dossiers =
        [
            Dossier with { Title = text }, Dossier with { Devices = [text] }, Dossier with { AuthorisedPersons = [text] }, Dossier with { Advertiser = text }, Dossier with { Medicines = [text] },
            Dossier with { ResponsiblePharmacist = new(text) }, Dossier with { FeeReceipt = new(text, "1", 1) }, Dossier with { ReferenceNumber = text }, Dossier with { SeenAt = text },
        ];
        foreach (var dossier in dossiers) Assert.Equal("unfit-text", await CodeOf(() => office.Desk.StartAsync(Company, "visa-gp", dossier)));
        Assert.Equal("unfit-text", await CodeOf(() => office.Desk.StartAsync(Company, "visa-gp", Dossier, [new(FileRole.Advertisement, text + ".txt", new byte[] { 65 })])));
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Every_free_text_of_the_desk_is_looked_at(string text)
    {
        text = Told(text);
        using var folder = new CaseFolder();
        using var office = CaseOffice.InMemory(folder.Options(Clock));
        var one = await UnderReviewAsync(office);
        var desk = office.Desk;
        Func<Task>[] acts =
        [
            () => desk.ConfirmAsync(Anna, one.Id, "GP-31", text), () => desk.DismissAsync(Anna, one.Id, "GP-31", text), () => desk.EditRecitalAsync(Anna, one.Id, "GP-31", text), () => desk.LinkAsync(Anna, one.Id, "GP-31", text),
            () => desk.AddFindingAsync(Anna, one.Id, text, "garanti", "x"), () => desk.AddFindingAsync(Anna, one.Id, "L5122-2", "garanti", text), () => desk.SendBackAsync(Anna, one.Id, "evaluation", text),
            () => desk.CompleteAsync(Anna, one.Id, "evaluation", "refuse", new JsonObject { ["reasons"] = new JsonArray(text) }), () => desk.WithdrawAsync(Company, one.Id, text),
            () => desk.CompleteAsync(Anna, one.Id, "evaluation", "refuse", new JsonObject { ["deep"] = new JsonObject { ["er"] = text } }),
        ];
        foreach (var act in acts) Assert.Equal("unfit-text", await CodeOf(act));
        Assert.Equal(CaseState.UnderReview, (await desk.FindAsync(one.Id)).State);

        await desk.ConfirmAsync(Anna, one.Id, "GP-31");
        await desk.CompleteAsync(Anna, one.Id, "evaluation", "refuse");
        Assert.Equal("unfit-text", await CodeOf(() => desk.EditActAsync(Anna, one.Id, "visa-14", DecisionEditKind.Edit, text)));
    }

    [Fact]
    public async Task Json_with_half_a_character_is_refused_and_no_fault()
    {
        using var folder = new CaseFolder();
        using var office = CaseOffice.InMemory(folder.Options(Clock));
        var one = await UnderReviewAsync(office);
        var data = JsonNode.Parse("""{"reasons":["a\ud800"]}""")!.AsObject();
        Assert.Equal("unfit-text", await CodeOf(() => office.Desk.CompleteAsync(Anna, one.Id, "evaluation", "refuse", data)));
    }

    [Fact]
    public async Task Texts_and_lists_are_bounded()
    {
        using var folder = new CaseFolder();
        using var office = CaseOffice.InMemory(folder.Options(Clock));
        Assert.Equal("too-long", await CodeOf(() => office.Desk.StartAsync(Company, "visa-gp", Dossier with { Title = new string('a', 301) })));
        Assert.Equal("too-long", await CodeOf(() => office.Desk.StartAsync(Company, "visa-gp", Dossier with { Statement = new string('a', 20_001) })));
        Assert.Equal("too-long", await CodeOf(() => office.Desk.StartAsync(Company, "visa-gp", Dossier with { Medicines = [.. Enumerable.Range(0, 201).Select(i => $"{90000000 + i}")] })));
        var one = await office.Desk.StartAsync(Company, "visa-gp", Dossier with { Title = "  " + new string('a', 298), Statement = "deux\nlignes" });
        Assert.Equal(298, one.Dossier.Title.Length);
        var ready = await office.Desk.StartAsync(Company, "visa-gp", Dossier, [new(FileRole.Advertisement, "a.txt", new byte[] { 65 })]);
        Assert.Equal("too-long", await CodeOf(() => office.Desk.DepositAsync(Company, ready.Id, Dossier with { Dissemination = new string('a', 4_001) })));
    }

    [Theory]
    [InlineData("evaluator:Anna", "anna")]
    [InlineData("evaluator: ANNA ", "anna")]
    [InlineData("evaluator:E\u0301lodie", "élodie")]
    public void TryParse_account_is_the_same_whatever_its_case(string text, string expected)
    {
        Assert.True(Actor.TryParse(text, out var actor));
        Assert.Equal(expected, actor.Name);
        Assert.Equal(actor, new Actor(ActorRole.Evaluator, expected));
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("a\nb")]
    public void TryParse_name_that_is_none_is_nobody(string name) => Assert.False(Actor.TryParse($"evaluator:{Told(name)}", out _));

    [Fact]
    public async Task SignAsync_evaluator_in_capitals_is_the_evaluator()
    {
        using var folder = new CaseFolder();
        using var office = CaseOffice.InMemory(folder.Options(Clock));
        var one = await UnderReviewAsync(office);
        await office.Desk.ConfirmAsync(Anna, one.Id, "GP-31");
        await office.Desk.CompleteAsync(Anna, one.Id, "evaluation", "refuse");
        await office.Desk.CompleteAsync(Anna, one.Id, "draft-decision", "to-legal-check");
        await office.Desk.CompleteAsync(new Actor(ActorRole.Legal, "louis"), one.Id, "legal-check", "approve");
        Assert.Equal("evaluator-cannot-sign", await CodeOf(() => office.Desk.SignAsync(new Actor(ActorRole.Signatory, "ANNA"), one.Id)));
    }

    [Fact]
    public void Act_shows_its_words_in_the_order_in_which_they_are_signed() => Assert.Equal("refuséaccordé", new ActSentence("s", "refusé\u202Eaccordé\u2069").Text);

    private static async Task<Case> UnderReviewAsync(CaseOffice office)
    {
        var text = "Médicament DOLUPARA 500 mg (paracétamol).\nRésultat garanti en 3 jours.\n26/03/90000011/GP/001\n";
        var one = await office.Desk.StartAsync(Company, "visa-gp", Dossier, [new(FileRole.Advertisement, "a.txt", System.Text.Encoding.UTF8.GetBytes(text)), new(FileRole.FeeReceipt, "12345678901.txt", new byte[] { 1 })], "case-a");
        await office.Desk.DepositAsync(Company, one.Id);
        return await office.Desk.CompleteAsync(Anna, one.Id, "admissibility", "admissible");
    }

    private static async Task<string> CodeOf(Func<Task> act) => (await Assert.ThrowsAsync<CaseRefusedException>(act)).Code;
}
