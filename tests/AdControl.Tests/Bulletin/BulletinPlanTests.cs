using AdControl.Bulletin;
using AdControl.Law;

namespace AdControl.Tests.Bulletin;

/// <summary>Sections, routing and addresses.</summary>
public sealed class BulletinPlanTests
{
    [Fact]
    public void Sections_are_the_nine_of_the_agency_in_its_order() => Assert.Equal(
        ["institutionnel", "medicaments", "sang", "derives-plasma", "dispositifs", "injonctions", "police-sanitaire", "sanctions", "avis"], SiteFixture.Plan.Sections.Select(s => s.Id));

    [Theory]
    [InlineData("visa-gp", "list-of-visas", "medicaments")]
    [InlineData("visa-withdrawal", "withdrawal", "medicaments")]
    [InlineData("device-notice", "prohibition", "dispositifs")]
    [InlineData("method-ban", "prohibition", "dispositifs")]
    [InlineData("psl-authorisation", "grant", "sang")]
    [InlineData("device-notice", "sanction", "sanctions")]
    [InlineData("sanction", "sanction", "sanctions")]
    [InlineData("anything", "delegation", "institutionnel")]
    [InlineData("anything", "else", null)]
    public void SectionOf_follows_procedure_and_kind(string procedure, string kind, string? section) => Assert.Equal(section, SiteFixture.Plan.SectionOf(procedure, kind)?.Id);

    [Fact]
    public void Of_a_signed_act_is_its_local_identifier()
    {
        var act = SampleBulletin.Act(1, new DateOnly(2026, 2, 7)) with { Reference = "26/02/60234100/GP/001 – Réf. n° 4" };
        Assert.Equal("eli/decision/2026/2/7/26-02-60234100-gp-001-ref-n-4/bo/texte", ActAddress.Of(act).Path);
        Assert.Equal(ActAddress.Of(act), ActAddress.Parse(ActAddress.Of(act).Path));
        Assert.Equal("act-unfinished", Assert.Throws<BulletinRefusedException>(() => ActAddress.Of(act with { Date = null })).Code);
        Assert.Equal("act-unfinished", Assert.Throws<BulletinRefusedException>(() => ActAddress.Of(act with { Reference = " / " })).Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("eli/decision/2026/2/7/../bo/texte")]
    [InlineData("eli/decision/2026/2/7//bo/texte")]
    [InlineData("/etc/passwd")]
    public void Parse_refuses_what_is_no_address(string path) => Assert.Throws<FormatException>(() => ActAddress.Parse(path));

    [Fact]
    public void Load_a_wrong_plan_tells_every_problem()
    {
        var folder = Directory.CreateTempSubdirectory("adcontrol-plan-");
        File.WriteAllText(Path.Combine(folder.FullName, "pack.json"), "{}");
        File.WriteAllText(Path.Combine(folder.FullName, "bulletin.json"), """{"title":"a","publisher":"b","address":"bulletin","sections":[{"id":"x","title":"t","acts":["y"],"indexed":true,"cites":["a:b"],"confidence":"law"},{"id":"x","title":"t","acts":[],"indexed":true,"cites":["a:b"],"confidence":"maybe"}],"civilities":[],"legalWords":[]}""");
        var codes = Assert.Throws<RulePackException>(() => BulletinPlan.Load(folder.FullName)).Problems.Select(p => p.Code).ToList();
        folder.Delete(recursive: true);
        Assert.Superset(new HashSet<string> { "bulletin.address", "bulletin.act", "bulletin.repeated", "law.choice", "law.missing" }, codes.ToHashSet());
    }

    [Fact]
    public void Check_finds_nothing_in_the_pack_and_what_is_wrong_elsewhere()
    {
        Assert.Empty(PublicationLint.Check(Path.Combine(Shared.SharedData.SolutionRoot, "rules")));
        var folder = Directory.CreateTempSubdirectory("adcontrol-lint-");
        File.WriteAllText(Path.Combine(folder.FullName, "pack.json"), "{}");
        Assert.Empty(PublicationLint.Check(folder.FullName));
        File.WriteAllText(Path.Combine(folder.FullName, "bulletin.json"), "{}");
        Directory.CreateDirectory(Path.Combine(folder.FullName, "mail"));
        Assert.Equal(["bulletin.json", "mail/frame.json"], PublicationLint.Check(folder.FullName).Select(p => p.File).Distinct());
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Content_refuses_two_acts_at_one_address()
    {
        var act = new PublishedAct { Address = ActAddress.Of(SampleBulletin.Act(1, new DateOnly(2026, 1, 1))), Section = "avis", Document = SampleBulletin.Act(1, new DateOnly(2026, 1, 1)), Issue = "1" };
        BulletinIssue[] issues = [new("1", new DateOnly(2026, 1, 2), null)];
        Assert.Equal("duplicate-address", Assert.Throws<BulletinRefusedException>(() => new BulletinContent(SiteFixture.Plan, issues, [act, act], new DateOnly(2026, 1, 2))).Code);
        Assert.Equal("unknown-issue", Assert.Throws<BulletinRefusedException>(() => new BulletinContent(SiteFixture.Plan, issues, [act with { Issue = "2" }], new DateOnly(2026, 1, 2))).Code);
        Assert.Equal("unknown-section", Assert.Throws<BulletinRefusedException>(() => new BulletinContent(SiteFixture.Plan, issues, [act with { Section = "x" }], new DateOnly(2026, 1, 2))).Code);
    }
}
