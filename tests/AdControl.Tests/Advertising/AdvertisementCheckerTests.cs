using System.Text;
using AdControl.Advertising;
using AdControl.Documents;
using AdControl.Law;
using AdControl.Law.Testing;
using AdControl.Products;
using AdControl.Tests.Law;

namespace AdControl.Tests.Advertising;

public sealed class AdvertisementCheckerTests
{
    private const string Clean = "Ceci est un médicament. Lire attentivement la notice.";
    private static readonly AdvertisementChecker s_checker = new(TestPack.Loaded);
    private static readonly CheckRequest s_request = new() { Audience = Audience.Public, LawDate = new DateOnly(2026, 11, 24), Today = new DateOnly(2026, 11, 24) };

    [Fact]
    public void Check_clean_text_is_compliant_and_accounts_for_every_rule()
    {
        var result = Check(Clean, CaseMedicine.Ordinary with { ProductInformation = Information() });
        Assert.Equal(Verdict.Compliant, result.Verdict);
        Assert.Equal(["T-01", "T-02", "T-03", "T-04", "T-09", "T-11", "T-12"], result.Passed.Order(StringComparer.Ordinal));
        Assert.Equal(["T-06", "T-07", "T-08", "T-10"], result.NotApplicable);
        Assert.Equal("T-05", Assert.Single(result.Checklist).Rule);
        Assert.Empty(result.Undecided);
    }

    [Fact]
    public void Check_claim_gives_the_passage_with_its_place()
    {
        var result = Check("Un médicament.\nUn résultat garanti !\nLire attentivement la notice.", CaseMedicine.Ordinary);
        var finding = result.Findings.First(f => f.Rule == "T-01");
        Assert.Equal(new EvidencePassage(18, 16, "résultat garanti", 1, 2, 4), Assert.Single(finding.Evidence));
        Assert.Equal("Message T-01", finding.Message);
        Assert.Equal(Level.Blocking, finding.Level);
        Assert.Equal(Verdict.Noncompliant, result.Verdict);
    }

    [Fact]
    public void Check_missing_mention_has_no_evidence_and_the_text_to_insert()
    {
        var finding = Check("Un médicament.", CaseMedicine.Ordinary).Findings.Single(f => f.Rule == "T-02");
        Assert.Empty(finding.Evidence);
        Assert.Equal(new Suggestion("Ajoutez.", "Lire attentivement la notice."), Assert.Single(finding.Suggestions));
    }

    [Fact]
    public void Check_findings_follow_the_text_and_those_without_a_place_come_last()
    {
        var rules = Check("Nouveau ! Résultat garanti.", CaseMedicine.Ordinary).Findings.Select(f => f.Rule);
        Assert.Equal(["T-04", "T-12", "T-01", "T-09", "T-02"], rules);
    }

    [Fact]
    public void Check_unconfirmed_source_only_asks_for_a_review()
    {
        var result = Check("Nouveau. " + Clean, CaseMedicine.Ordinary);
        Assert.Equal(Level.Review, Assert.Single(result.Findings).Level);
        Assert.Equal(Verdict.Review, result.Verdict);
    }

    [Fact]
    public void Check_without_medicine_leaves_undecided_what_the_text_does_not_settle()
    {
        var undecided = Check(Clean).Undecided.ToDictionary(u => u.Rule, u => u.Needs);
        Assert.Equal(["T-03", "T-06", "T-11"], undecided.Keys);
        Assert.All(undecided.Values, needs => Assert.Equal("medicine", needs[0]));
    }

    [Fact]
    public void Check_unknown_fact_is_named_as_what_is_needed()
    {
        var undecided = Check(Clean, CaseMedicine.Ordinary with { IsReimbursed = null }).Undecided;
        Assert.Equal(["medicine.IsReimbursed"], undecided.Single(u => u.Rule == "T-03").Needs);
        Assert.Equal(["productInformation"], undecided.Single(u => u.Rule == "T-11").Needs);
    }

    [Fact]
    public void Check_two_medicines_same_text_breach_is_one_finding_and_data_breaches_are_two()
    {
        var first = CaseMedicine.Ordinary with { Name = "PREMIER", IsReimbursed = true };
        var second = first with { Name = "SECOND", Cis = new Cis(60000002) };
        var findings = Check("Résultat garanti. " + Clean, first, second).Findings;
        Assert.Equal(["60000001", "60000002"], findings.Single(f => f.Rule == "T-09").Medicines);
        Assert.Equal(["PREMIER est remboursé.", "SECOND est remboursé."], findings.Where(f => f.Rule == "T-03").Select(f => f.Message));
        Assert.Empty(findings.Single(f => f.Rule == "T-01").Medicines);
    }

    [Fact]
    public void Check_data_breach_shows_the_fact()
    {
        var finding = Check(Clean, CaseMedicine.Ordinary with { IsReimbursed = true }).Findings.Single();
        Assert.Contains(new FactRead("medicine.IsReimbursed", "true") { Title = "Remboursé", Words = "oui" }, finding.Facts);
    }

    [Fact]
    public void Check_in_English_speaks_English()
    {
        var result = s_checker.Check(Document("Résultat garanti."), s_request with { Language = Language.English }, [CaseMedicine.Ordinary with { IsReimbursed = true }]);
        Assert.Equal("English T-01", result.Findings.First(f => f.Rule == "T-01").Message);
        Assert.Equal("EXEMPLE 100 mg, comprimé is reimbursed.", result.Findings.First(f => f.Rule == "T-03").Message);
        Assert.Equal("Is it legible?", result.Checklist[0].Question);
    }

    [Fact]
    public void Check_medium_and_audience_choose_the_rules()
    {
        var tv = s_checker.Check(Document("Résultat garanti."), s_request with { Medium = Medium.Tv }, []);
        Assert.Contains(tv.Findings, f => f.Rule == "T-08");
        var professional = s_checker.Check(Document("Résultat garanti."), s_request with { Audience = Audience.Professional }, []);
        Assert.Equal(["T-07"], professional.Findings.Select(f => f.Rule));
    }

    [Theory]
    [InlineData("2012-05-11", 1)]
    [InlineData("2019-12-31", 1)]
    [InlineData("2020-01-01", 0)]
    public void Check_law_of_the_date_is_applied(string date, int findings)
    {
        var result = s_checker.Check(Document("Nouveau."), s_request with { LawDate = DateOnly.Parse(date, null) }, []);
        Assert.Equal(findings, result.Findings.Count(f => f.Rule == "T-12"));
    }

    [Fact]
    public void Check_on_a_day_before_all_law_is_refused()
    {
        var error = Assert.Throws<LawDateOutsideException>(() => s_checker.Check(Document("Nouveau."), s_request with { LawDate = new DateOnly(2012, 5, 10) }, []));
        Assert.Equal((new DateOnly(2012, 5, 11), null), (error.First, error.Last));
    }

    [Fact]
    public void Check_deposit_stage_runs_the_rules_of_the_deposit()
    {
        var request = s_request with { Stages = [RuleStage.Deposit], Submission = new Submission { ReceivedAt = new DateTime(2026, 2, 27, 23, 59, 59) } };
        Assert.Equal(["T-10"], s_checker.Check(Document(""), request, []).Passed);
    }

    [Fact]
    public void Fingerprint_text_that_moves_keeps_it_and_another_passage_changes_it()
    {
        var before = Check("Résultat garanti.").Findings.First(f => f.Rule == "T-01").Fingerprint;
        Assert.Equal(before, Check("Bonjour.\n\n  RÉSULTAT\u00a0GARANTI !").Findings.First(f => f.Rule == "T-01").Fingerprint);
        Assert.NotEqual(before, Check("Résultats garantis.").Findings.First(f => f.Rule == "T-01").Fingerprint);
        Assert.Matches("^[0-9a-f]{32}$", before);
    }

    [Theory]
    [InlineData("2026-11-24", true)]
    [InlineData("2026-11-23", false)]
    [InlineData(null, true)]
    public void Baseline_silences_until_its_last_day_and_then_says_so(string? until, bool isSilenced)
    {
        var finding = Check("Résultat garanti. " + Clean).Findings.Single(f => f.Rule == "T-01");
        var entry = new BaselineEntry(finding.Fingerprint, finding.Rule, "accepté", "Mme X", until is null ? null : DateOnly.Parse(until, null));
        var result = s_checker.Check(Document("Résultat garanti. " + Clean), s_request with { Baseline = new Baseline([entry]) }, []);
        Assert.Equal(isSilenced, result.Silenced.Any(s => s.Finding.Rule == "T-01"));
        Assert.Equal(!isSilenced, result.Findings.Any(f => f.Rule == "T-01"));
        Assert.Equal(!isSilenced, result.Warnings.Any(w => w.Contains("2026-11-23", StringComparison.Ordinal)));
    }

    [Fact]
    public void Baseline_all_findings_silenced_is_compliant()
    {
        var findings = Check("Résultat garanti. " + Clean).Findings;
        var baseline = Baseline.Parse(Baseline.Of(findings, "connu", "Mme X", null).Write(), "b.json");
        var result = s_checker.Check(Document("Résultat garanti. " + Clean), s_request with { Baseline = baseline }, []);
        Assert.Equal(Verdict.Compliant, result.Verdict);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"findings":[{}]}""")]
    [InlineData("""{"findings":[{"fingerprint":"a","until":"tomorrow"}]}""")]
    public void Baseline_unreadable_file_says_where(string json) =>
        Assert.Contains("b.json", Assert.Throws<BaselineUnreadableException>(() => Baseline.Parse(json, "b.json")).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Check_from_many_threads_gives_the_same()
    {
        var expected = Check("Nouveau ! Résultat garanti.", CaseMedicine.Ordinary).Findings.Select(f => f.Fingerprint).ToList();
        var all = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => Check("Nouveau ! Résultat garanti.", CaseMedicine.Ordinary))));
        Assert.All(all, r => Assert.Equal(expected, r.Findings.Select(f => f.Fingerprint)));
    }

    [Fact]
    public void Check_cancelled_stops() =>
        Assert.Throws<OperationCanceledException>(() => s_checker.Check(Document("a"), s_request, [], new CancellationToken(canceled: true)));

    private static CheckResult Check(string text, params Medicine[] medicines) => s_checker.Check(Document(text), s_request, medicines);

    private static DocumentText Document(string text) => DocumentReader.Read(Encoding.UTF8.GetBytes(text), "a.txt");

    private static ProductInformation Information() => new(ProductInformationKind.Summary, null, [new ProductInformationSection("4.1", "", "Douleurs.")]);
}
