using AdControl.Cases;
using AdControl.Storage;
using AdControl.Workflows.Simulation;

namespace AdControl.Tests.Cases;

/// <summary>A dossier before its deposit: who may change it, how much it may state, what the journal says of it.</summary>
public class DraftTests
{
    private static readonly Actor s_company = new(ActorRole.Company, "claire", "alpha");
    private static readonly Actor s_pharmacist = new(ActorRole.Pharmacist, "pierre", "alpha");

    private static SimulatedClock Clock => new(new DateTimeOffset(2026, 3, 12, 9, 0, 0, TimeSpan.FromHours(1)));

    private static SuppliedFile File(FileRole role, string name, string text = "texte") => new(role, name, System.Text.Encoding.UTF8.GetBytes(text));

    private static async Task<string> CodeOf(Func<Task> act) => (await Assert.ThrowsAsync<CaseRefusedException>(act)).Code;

    private static async Task WithOfficeAsync(Func<CaseOffice, CaseDatabase, Task> act)
    {
        using var folder = new CaseFolder();
        await using var database = CaseDatabase.Sqlite(folder.Path, isFullySynchronous: false);
        using var office = await CaseOffice.OpenAsync(folder.Options(Clock), database, isSimulated: true);
        await office.Desk.StartAsync(s_company, "visa-gp", new Dossier { Title = "Affiche" }, id: "case-a");
        await act(office, database);
    }

    [Fact]
    public Task SaveDraftAsync_in_a_draft_stores_what_changed_and_the_journal_proves_it() => WithOfficeAsync(async (office, database) =>
    {
        var saved = await office.Desk.SaveDraftAsync(s_company, "case-a", d => d with { Medicines = ["90000011"], Dissemination = "vitrines" });
        Assert.Equal(["90000011"], saved.Dossier.Medicines);
        Assert.Equal("Affiche", saved.Dossier.Title);
        await office.Desk.SaveDraftAsync(s_company, "case-a", d => d);
        Assert.Empty((await new AdControl.Cases.Audit.CaseAudit(database, office.Vault).VerifyAsync()).Problems);
        Assert.DoesNotContain(Timeline.Of(await office.Workflows.JournalAsync("case-a", default), "A"), line => line.What.Contains("vitrines", StringComparison.Ordinal));
    });

    [Fact]
    public Task SaveDraftAsync_for_another_company_is_refused() => WithOfficeAsync(async (office, _) =>
        Assert.Equal("not-allowed", await CodeOf(() => office.Desk.SaveDraftAsync(new Actor(ActorRole.Company, "nora", "nord"), "case-a", d => d with { Title = "X" }))));

    [Fact]
    public Task SaveDraftAsync_never_gives_a_dossier_to_another_company() => WithOfficeAsync(async (office, _) =>
        Assert.Equal("alpha", (await office.Desk.SaveDraftAsync(s_company, "case-a", d => d with { Company = "nord" })).Dossier.Company));

    [Fact]
    public Task SaveDraftAsync_beyond_the_bounds_is_refused() => WithOfficeAsync(async (office, _) =>
    {
        Assert.Equal("too-long", await CodeOf(() => office.Desk.SaveDraftAsync(s_company, "case-a", d => d with { Title = new string('x', DossierBounds.Title + 1) })));
        Assert.Equal("unfit-text", await CodeOf(() => office.Desk.SaveDraftAsync(s_company, "case-a", d => d with { Dissemination = "a\u0007b" })));
        Assert.Equal("outside-limit", await CodeOf(() => office.Desk.SaveDraftAsync(s_company, "case-a", d => d with { Supports = 0 })));
        Assert.Equal("outside-limit", await CodeOf(() => office.Desk.SaveDraftAsync(s_company, "case-a", d => d with { FeeReceipt = new("TP0109", "1", double.NaN) })));
        Assert.Equal("outside-limit", await CodeOf(() => office.Desk.StartAsync(s_company, "visa-gp", new Dossier { Supports = 10_001 })));
    });

    [Fact]
    public Task SaveDraftAsync_while_the_pharmacist_has_it_only_the_pharmacist_changes_it_save_the_fee() => WithOfficeAsync(async (office, _) =>
    {
        await office.Desk.SaveDraftAsync(s_company, "case-a", d => d, [File(FileRole.Advertisement, "affiche.txt")]);
        await office.Desk.CompleteAsync(s_company, "case-a", "preparation", "ready");
        Assert.Equal("wrong-state", await CodeOf(() => office.Desk.SaveDraftAsync(s_company, "case-a", d => d with { Title = "Autre" })));
        Assert.Equal("wrong-state", await CodeOf(() => office.Desk.SaveDraftAsync(s_company, "case-a", d => d, [File(FileRole.Advertisement, "affiche.txt", "autre")])));
        await office.Desk.SaveDraftAsync(s_company, "case-a", d => d with { FeeReceipt = new("TP0109", "1", 510) }, [File(FileRole.FeeReceipt, "1.txt")]);
        await office.Desk.CompleteAsync(s_pharmacist, "case-a", "sign-off", "approve");
        var changed = await office.Desk.SaveDraftAsync(new Actor(ActorRole.Pharmacist, "paul", "alpha"), "case-a", d => d with { Title = "Affiche corrigée" });
        Assert.Equal("paul", changed.SignedOffBy);
    });

    [Fact]
    public Task RemoveDraftFileAsync_takes_all_versions_of_one_file() => WithOfficeAsync(async (office, _) =>
    {
        await office.Desk.SaveDraftAsync(s_company, "case-a", d => d, [File(FileRole.Reference, "a.txt"), File(FileRole.Reference, "b.txt")]);
        await office.Desk.SaveDraftAsync(s_company, "case-a", d => d, [File(FileRole.Reference, "a.txt", "deux")]);
        var left = await office.Desk.RemoveDraftFileAsync(s_company, "case-a", FileRole.Reference, "a.txt");
        Assert.Equal(["b.txt"], left.Files.Select(f => f.Name));
        Assert.Equal("not-found", await CodeOf(() => office.Desk.RemoveDraftFileAsync(s_company, "case-a", FileRole.Reference, "a.txt")));
    });

    [Fact]
    public Task SaveDraftAsync_once_deposited_or_withdrawn_is_refused() => WithOfficeAsync(async (office, _) =>
    {
        await office.Desk.WithdrawAsync(s_company, "case-a", "");
        Assert.Equal("wrong-state", await CodeOf(() => office.Desk.SaveDraftAsync(s_company, "case-a", d => d with { Title = "Autre" })));
        Assert.Equal("wrong-state", await CodeOf(() => office.Desk.RemoveDraftFileAsync(s_company, "case-a", FileRole.Reference, "a.txt")));
    });

    [Fact]
    public Task CheckDraftAsync_notes_what_it_was_asked_about_and_changes_nothing_else() => WithOfficeAsync(async (office, _) =>
    {
        await office.Desk.ImportRegisterAsync(Actor.Automatic, System.IO.Path.Combine(Shared.SharedData.SolutionRoot, "samples", "medicines"), new DateOnly(2026, 3, 12));
        await office.Desk.SaveDraftAsync(s_company, "case-a", d => d with { Medicines = ["90000011"] }, [File(FileRole.Advertisement, "affiche.txt", "DOLUPARA : résultat garanti.")]);
        var result = await office.Desk.CheckDraftAsync(s_company, "case-a");
        Assert.NotEmpty(result.Findings);
        var one = await office.Desk.FindAsync("case-a");
        Assert.Equal(DraftCheck.SubjectOf(one), one.LastCheck!.Subject);
        Assert.Empty(one.Review);
        var changed = await office.Desk.SaveDraftAsync(s_company, "case-a", d => d with { Title = "Autre" });
        Assert.NotEqual(DraftCheck.SubjectOf(changed), changed.LastCheck!.Subject);
    });

    [Fact]
    public Task ReadFileAsync_of_what_was_given_in_confidence_stands_in_the_journal() => WithOfficeAsync(async (office, database) =>
    {
        var hash = office.Vault.Put("avis"u8);
        var one = (await office.Desk.FindAsync("case-a")) with
        {
            Opinions = [new Opinion { Number = 1, Expert = "erik", AskedBy = "evaluator:anna", AskedAt = default, Question = "?", IsConfidential = true }],
            Files = [new CaseFile(FileRole.Other, "avis.txt", hash, 4, default, "expert:erik", 1)],
        };
        Assert.Equal("not-found", await CodeOf(() => office.Desk.ReadFileAsync(s_company, one, hash)));
        Assert.Equal("not-found", await CodeOf(() => office.Desk.ReadFileAsync(new Actor(ActorRole.Inspector, "ines"), one, hash)));
        Assert.Empty(await office.Workflows.JournalAsync("~reads", default));
        Assert.Equal("avis"u8.ToArray(), (await office.Desk.ReadFileAsync(new Actor(ActorRole.Evaluator, "anna"), one, hash)).Bytes);
        Assert.Contains("evaluator:anna", Assert.Single(await office.Workflows.JournalAsync("~reads", default)).Detail, StringComparison.Ordinal);
        Assert.Empty((await new AdControl.Cases.Audit.CaseAudit(database, office.Vault).VerifyAsync()).Problems);
    });
}
