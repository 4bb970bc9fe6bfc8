using System.Text.Json;
using System.Text.Json.Nodes;
using AdControl.Cases;
using AdControl.Decisions;
using AdControl.Documents.Acts;
using AdControl.Storage;
using AdControl.Tests.Shared;
using AdControl.Workflows.Simulation;

namespace AdControl.Tests.Cases;

/// <summary>Acts on cases that a scenario cannot tell: two at once, files changed behind the program's back, versions compared.</summary>
public class CaseDeskTests
{
    private const string Advertisement =
        "Médicament DOLUPARA 500 mg (paracétamol).\nRésultat garanti en 3 jours.\nLisez attentivement la notice. Demandez conseil à votre pharmacien.\nSi les symptômes persistent, consultez votre médecin.\n26/03/90000011/GP/001\n";

    private static readonly Actor s_company = new(ActorRole.Company, "alpha", "alpha");
    private static readonly Actor s_anna = new(ActorRole.Evaluator, "anna");

    private static SimulatedClock Clock => new(new DateTimeOffset(2026, 3, 12, 9, 0, 0, TimeSpan.FromHours(1)));

    private static Dossier Dossier => new()
    {
        Medicines = ["90000011"],
        Title = "Affiche",
        FeeReceipt = new DossierFee("TP0109", "12345678901", 510),
        ResponsiblePharmacist = new DossierPharmacist("Camille Exemple", new DateOnly(2026, 3, 1)),
    };

    private static SuppliedFile[] Files(string text) =>
        [new(FileRole.Advertisement, "affiche.txt", System.Text.Encoding.UTF8.GetBytes(text)), new(FileRole.FeeReceipt, "12345678901.txt", new byte[] { 1 })];

    private static async Task<Case> DepositedAsync(CaseOffice office, string text = Advertisement)
    {
        var one = await office.Desk.StartAsync(s_company, "visa-gp", Dossier, Files(text), "case-a");
        return await office.Desk.DepositAsync(s_company, one.Id);
    }

    private static async Task<Case> UnderReviewAsync(CaseOffice office, string text = Advertisement)
    {
        var one = await DepositedAsync(office, text);
        return await office.Desk.CompleteAsync(s_anna, one.Id, "admissibility", "admissible");
    }

    private static async Task<string> CodeOf(Func<Task> act) => (await Assert.ThrowsAsync<CaseRefusedException>(act)).Code;

    [Fact]
    public async Task CompleteAsync_two_at_once_one_wins_and_the_other_is_told()
    {
        using var folder = new CaseFolder();
        await using var database = CaseDatabase.Sqlite(folder.Path, isFullySynchronous: false);
        using var office = await CaseOffice.OpenAsync(folder.Options(Clock), database, isSimulated: true);
        var one = await DepositedAsync(office);

        async Task<string> Try(string name)
        {
            try
            {
                await office.Desk.CompleteAsync(new Actor(ActorRole.Evaluator, name), one.Id, "admissibility", "admissible");
                return "done";
            }
            catch (CaseRefusedException refused)
            {
                return refused.Code;
            }
        }

        var outcomes = await Task.WhenAll(Task.Run(() => Try("anna")), Task.Run(() => Try("bruno")));

        Assert.Equal(["already-done", "done"], outcomes.Order(StringComparer.Ordinal));
        var after = await office.Desk.FindAsync(one.Id);
        Assert.Single(after.Evaluators);
        Assert.Single(after.Done, d => d.Task == "admissibility");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task DepositAsync_many_at_once_each_gets_the_next_number(bool isNumberStated)
    {
        const int Many = 24;
        using var folder = new CaseFolder();
        await using var database = CaseDatabase.Sqlite(folder.Path, isFullySynchronous: false);
        using var office = await CaseOffice.OpenAsync(folder.Options(Clock), database, isSimulated: true);
        var cases = new List<Case>();
        for (var n = 1; n <= Many; n++)
            cases.Add(await office.Desk.StartAsync(s_company, "visa-gp", Dossier with { ReferenceNumber = isNumberStated ? $"26/03/90000011/GP/{n:000}" : null, FeeReceipt = new DossierFee("TP0109", $"{12345678000 + n}", 510) },
                [Files(Advertisement.Replace("GP/001", $"GP/{n:000}", StringComparison.Ordinal))[0], new(FileRole.FeeReceipt, $"{12345678000 + n}.txt", new byte[] { 1 })]));

        var deposited = await Task.WhenAll(cases.Select(one => Task.Run(() => office.Desk.DepositAsync(s_company, one.Id))));

        Assert.Equal(Enumerable.Range(1, Many).Select(n => $"GP-2026-{n:00000}"), deposited.Select(d => d.Number).Order(StringComparer.Ordinal));
        Assert.Equal(Enumerable.Range(1, Many).Select(n => $"26/03/90000011/GP/{n:000}"), deposited.Select(d => d.Dossier.ReferenceNumber).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task StartAsync_reports_at_the_same_moment_each_get_the_next_number()
    {
        const int Many = 8;
        using var folder = new CaseFolder();
        await using var database = CaseDatabase.Sqlite(folder.Path, isFullySynchronous: false);
        using var office = await CaseOffice.OpenAsync(folder.Options(Clock), database, isSimulated: true);
        var report = new Dossier { Advertiser = "lumi", Title = "Annonce", Devices = ["LUMIDERM"], Product = AdControl.Advertising.ProductKind.Device, Audience = AdControl.Advertising.Audience.Public };
        await office.Desk.StartAsync(new Actor(ActorRole.Public, "zoe"), "complaint", report);

        var started = await Task.WhenAll(Enumerable.Range(0, Many).Select(n => Task.Run(() => office.Desk.StartAsync(new Actor(ActorRole.Public, $"camille{n}"), "complaint", report))));

        Assert.Equal(Many, started.Select(s => s.Number).OfType<string>().Distinct().Count());
    }

    [Fact]
    public async Task Acts_give_back_the_case_as_it_is_stored()
    {
        using var folder = new CaseFolder();
        await using var database = CaseDatabase.Sqlite(folder.Path, isFullySynchronous: false);
        using var office = await CaseOffice.OpenAsync(folder.Options(Clock), database, isSimulated: true);
        var desk = office.Desk;

        var one = await StoredAsync(desk.StartAsync(s_company, "visa-gp", Dossier, Files(Advertisement), "case-a"));
        await StoredAsync(desk.DepositAsync(s_company, one.Id));
        await StoredAsync(desk.ClaimAsync(s_anna, one.Id, "admissibility"));
        await StoredAsync(desk.CompleteAsync(s_anna, one.Id, "admissibility", "admissible"));
        await StoredAsync(desk.ConfirmAsync(s_anna, one.Id, "GP-31"));
        one = await StoredAsync(desk.CompleteAsync(s_anna, one.Id, "evaluation", "refuse"));
        Assert.Equal(CaseState.DecisionDrafted, one.State);

        async Task<Case> StoredAsync(Task<Case> act)
        {
            var given = await act;
            Assert.Equal(JsonSerializer.Serialize(await desk.FindAsync(given.Id), CaseJson.Readable), JsonSerializer.Serialize(given, CaseJson.Readable));
            return given;
        }
    }

    [Fact]
    public async Task CompleteAsync_same_key_again_does_nothing_more()
    {
        using var folder = new CaseFolder();
        using var office = CaseOffice.InMemory(folder.Options(Clock));
        var one = await DepositedAsync(office);
        var task = (await office.Desk.TasksAsync(one.Id)).Single();
        await office.Desk.CompleteAsync(s_anna, one.Id, task.Id, "admissible", key: "form-1");

        Assert.Equal("already-done", await CodeOf(() => office.Desk.CompleteAsync(s_anna, one.Id, task.Id, "admissible", key: "form-2")));
        Assert.Single((await office.Desk.FindAsync(one.Id)).Done, d => d.Task == "admissibility");
    }

    [Fact]
    public async Task CompleteAsync_file_changed_after_deposit_is_refused()
    {
        using var folder = new CaseFolder();
        using var office = CaseOffice.InMemory(folder.Options(Clock));
        var one = await DepositedAsync(office);

        await File.AppendAllTextAsync(office.Vault.PathOf(one.Advertisement!.Sha256), "!");

        Assert.Equal("file-changed", await CodeOf(() => office.Desk.CompleteAsync(s_anna, one.Id, "admissibility", "admissible")));
        Assert.Equal(CaseState.Submitted, (await office.Desk.FindAsync(one.Id)).State);
    }

    [Fact]
    public async Task CompareAsync_new_version_tells_text_findings_and_comments()
    {
        using var folder = new CaseFolder();
        using var office = CaseOffice.InMemory(folder.Options(Clock));
        var one = await UnderReviewAsync(office);
        await office.Desk.AddFindingAsync(s_anna, one.Id, "L5122-2", "en 3 jours", null);
        await office.Desk.AddFindingAsync(s_anna, one.Id, "L5122-2", "Lisez attentivement", null);
        await office.Desk.CompleteAsync(s_anna, one.Id, "evaluation", "ask-information", new JsonObject { ["question"] = "Retirez la promesse." });

        await office.Desk.AnswerAsync(s_company, one.Id, new JsonObject { ["answer"] = "Corrigé." }, Files(Advertisement.Replace("Résultat garanti en 3 jours.", "Soulage la douleur.", StringComparison.Ordinal)));
        var comparison = await office.Desk.CompareAsync(one.Id);

        Assert.Equal(["Soulage la douleur."], comparison.Added);
        Assert.Equal(["Résultat garanti en 3 jours."], comparison.Removed);
        Assert.Contains(comparison.Lost, f => f.Rule == "GP-31");
        Assert.Contains("M-2", comparison.Carried);
        Assert.Contains("M-1", comparison.Orphaned);
        var after = await office.Desk.FindAsync(one.Id);
        Assert.Equal(2, after.Advertisement!.Version);
        Assert.True(after.Review.Single(i => i.Id == "M-1").IsOrphan);
        Assert.False(after.Review.Single(i => i.Id == "M-2").IsOrphan);
    }

    [Fact]
    public async Task EditActAsync_edit_is_tracked_and_signed()
    {
        using var folder = new CaseFolder();
        using var office = CaseOffice.InMemory(folder.Options(Clock));
        var one = await UnderReviewAsync(office);
        await office.Desk.ConfirmAsync(s_anna, one.Id, "GP-31");
        one = await office.Desk.CompleteAsync(s_anna, one.Id, "evaluation", "refuse");
        var last = one.CurrentAct!.Document.Recitals[^1];

        one = await office.Desk.EditActAsync(s_anna, one.Id, last.Id, DecisionEditKind.Edit, "Considérant que le visa ne peut être accordé,");
        Assert.Equal("evaluator:anna", Assert.Single(one.CurrentAct!.Decision.Changes).By);
        Assert.Equal("not-allowed", await CodeOf(() => office.Desk.EditActAsync(s_company, one.Id, last.Id, DecisionEditKind.Remove, null)));

        await office.Desk.CompleteAsync(s_anna, one.Id, "draft-decision", "to-legal-check");
        await office.Desk.CompleteAsync(new Actor(ActorRole.Legal, "louis"), one.Id, "legal-check", "approve");
        one = await office.Desk.SignAsync(new Actor(ActorRole.Signatory, "dana"), one.Id);
        var act = one.Acts[^1];
        Assert.Contains("ne peut être accordé,", act.Text, StringComparison.Ordinal);
        Assert.Contains("dana", act.Text, StringComparison.Ordinal);
        Assert.Equal(act.Sha256, ActText.Sha256(act.Document));
        Assert.Equal("wrong-state", await CodeOf(() => office.Desk.EditActAsync(s_anna, one.Id, last.Id, DecisionEditKind.Edit, "x")));
    }

    [Fact]
    public async Task SignAsync_refusal_without_a_ground_is_blocked()
    {
        using var folder = new CaseFolder();
        using var office = CaseOffice.InMemory(folder.Options(Clock));
        var one = await UnderReviewAsync(office);
        await office.Desk.CompleteAsync(s_anna, one.Id, "evaluation", "refuse");
        await office.Desk.CompleteAsync(s_anna, one.Id, "draft-decision", "to-legal-check");
        await office.Desk.CompleteAsync(new Actor(ActorRole.Legal, "louis"), one.Id, "legal-check", "approve");

        Assert.Equal("decision-blocked", await CodeOf(() => office.Desk.SignAsync(new Actor(ActorRole.Signatory, "dana"), one.Id)));
        Assert.Equal(CaseState.ToSign, (await office.Desk.FindAsync(one.Id)).State);
    }

    [Fact]
    public async Task Mail_receipt_goes_as_word_and_html()
    {
        using var folder = new CaseFolder();
        using var office = CaseOffice.InMemory(folder.Options(Clock));
        await DepositedAsync(office);

        var mail = Assert.Single(await office.Mails.ListAsync(null, 10)).Message;

        Assert.Equal(["receipt-GP-2026-00001.docx", "receipt-GP-2026-00001.html"], mail.Attachments.Select(a => a.FileName));
        Assert.Contains("12/03/2026 à 09:00:00", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIf_answer_never_moves_a_visa()
    {
        using var folder = new CaseFolder();
        using var office = CaseOffice.InMemory(folder.Options(Clock));
        var one = await DepositedAsync(office);

        Assert.Contains("2026-05-21", WhatIf.Answered(office, one, new DateOnly(2026, 4, 15)).English, StringComparison.Ordinal);
        Assert.Contains("after the due date", WhatIf.Answered(office, one, new DateOnly(2026, 6, 1)).English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("26/03/90000011/GP/001", true)]
    [InlineData(" 26/12/90000011/PM/999 ", true)]
    [InlineData("26/13/90000011/GP/001", false)]
    [InlineData("26/00/90000011/GP/001", false)]
    [InlineData("26/03/9000001/GP/001", false)]
    [InlineData("26/03/90000011/GP/1", false)]
    [InlineData("26/03/90000011/gp/001", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void ReferenceNumber_TryParse_takes_the_written_form_only(string? text, bool isOne)
    {
        Assert.Equal(isOne, ReferenceNumber.TryParse(text, out var number));
        if (isOne) Assert.Equal(text!.Trim(), number!.ToString());
    }

    [Theory]
    [InlineData("evaluator:anna", true)]
    [InlineData("system:", true)]
    [InlineData("evaluator:", false)]
    [InlineData("emperor:nero", false)]
    [InlineData("anna", false)]
    public void Actor_TryParse_needs_a_role_and_a_name(string text, bool isOne) => Assert.Equal(isOne, Actor.TryParse(text, out _));

    [Fact]
    public async Task Rights_every_verb_refuses_the_public()
    {
        using var folder = new CaseFolder();
        using var office = CaseOffice.InMemory(folder.Options(Clock));
        var one = await UnderReviewAsync(office);
        var nobody = new Actor(ActorRole.Public, "public");

        Assert.Equal("not-allowed", await CodeOf(() => office.Desk.ConfirmAsync(nobody, one.Id, "GP-31")));
        Assert.Equal("not-allowed", await CodeOf(() => office.Desk.WithdrawAsync(nobody, one.Id, "")));
        Assert.Equal("not-allowed", await CodeOf(() => office.Desk.SignAsync(nobody, one.Id)));
        Assert.Equal("not-allowed", await CodeOf(() => office.Desk.PublishAsync(nobody, one.Id)));
        Assert.Equal("not-allowed", await CodeOf(() => office.Desk.CompleteAsync(nobody, one.Id, "evaluation", "grant")));
        Assert.Equal("not-allowed", await CodeOf(() => office.Desk.ImportRegisterAsync(nobody, SharedData.SolutionRoot)));
    }

    [Fact]
    public async Task RecheckAsync_newer_rules_are_listed_applied_and_told_in_the_journal()
    {
        using var folder = new CaseFolder();
        using var rules = new CaseFolder();
        await using var database = CaseDatabase.Sqlite(folder.Path, isFullySynchronous: false);
        using (var before = await CaseOffice.OpenAsync(folder.Options(Clock), database, isSimulated: true))
        {
            var reviewed = await UnderReviewAsync(before);
            Assert.Contains(reviewed.Review, i => i.Rule == "GP-31");
            Assert.False(before.Desk.Recheck(reviewed)!.IsDifferent);
        }
        // A pack in which one rule is gone and the version is another.
        var pack = WithoutRule("GP-31", rules.Path);
        using var office = await CaseOffice.OpenAsync(folder.Options(Clock) with { Pack = pack }, database, isSimulated: true);
        var one = await office.Desk.FindAsync("case-a");

        var change = office.Desk.Recheck(one)!;
        Assert.Equal(["GP-31"], change.Lost.Select(i => i.Rule).Distinct());
        Assert.NotEqual(one.Pack, change.Now);
        Assert.Equal(one.Pack, (await office.Desk.FindAsync("case-a")).Pack);
        Assert.Equal("not-allowed", await CodeOf(() => office.Desk.RecheckAsync(s_company, "case-a")));

        var after = await office.Desk.RecheckAsync(s_anna, "case-a");

        Assert.DoesNotContain(after.Review, i => i.Rule == "GP-31");
        Assert.Equal(change.Now, after.Pack);
        Assert.Contains("anna", after.Evaluators);
        var told = Assert.Single(Timeline.Of(await office.Workflows.JournalAsync("case-a", default), "A"), l => l.What.StartsWith("recheck", StringComparison.Ordinal));
        Assert.Contains("GP-31", told.What, StringComparison.Ordinal);
        Assert.False(office.Desk.Recheck(after)!.IsDifferent);
    }

    private static AdControl.Law.RulePack WithoutRule(string id, string target)
    {
        var source = AdControl.Law.RulePack.DefaultDirectory;
        foreach (var file in Directory.GetFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = System.IO.Path.Combine(target, System.IO.Path.GetRelativePath(source, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        var found = false;
        foreach (var file in Directory.GetFiles(target, "*.json", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            if (!text.Contains($"\"RuleName\": \"{id}\"", StringComparison.Ordinal)) continue;
            found = true;
            var root = JsonNode.Parse(text)!;
            foreach (var set in root is JsonArray many ? many.ToArray() : [root])
                foreach (var rule in set!["Rules"]!.AsArray().Where(r => (string?)r!["RuleName"] == id).ToList()) set["Rules"]!.AsArray().Remove(rule);
            File.WriteAllText(file, root.ToJsonString());
        }
        Assert.True(found);
        return AdControl.Law.RulePack.Load(target);
    }
}
