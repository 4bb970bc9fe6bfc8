using AdControl.Bulletin;
using AdControl.Bulletin.Anonymising;
using AdControl.Documents.Acts;

namespace AdControl.Tests.Bulletin;

/// <summary>Names of persons leave an act under the publisher's eyes.</summary>
public sealed class AnonymiserTests
{
    private static readonly Anonymiser s_anonymiser = new(SiteFixture.Plan);

    private static ActDocument With(params string[] recitals) => SampleBulletin.Act(1, new DateOnly(2026, 2, 17)) with
    {
        Recitals = [.. recitals.Select((text, i) => new ActSentence($"r{i}", text))],
    };

    private static string Recital(RedactionProposal proposal, int index = 0) => proposal.Redacted.Recitals[index].Text;

    [Theory]
    [InlineData("Considérant que Mme Hélène Dufour a déclaré ; que Mme DUFOUR et H. Dufour ont confirmé", "Considérant que Mme [X] a déclaré ; que Mme [X] et [X] ont confirmé")]
    [InlineData("le signalement de DUFOUR Hélène", "le signalement de [X]")]
    [InlineData("le pharmacien hélène dufour", "le pharmacien [X]")]
    [InlineData("l’avis de Helene\u00A0Dufour", "l’avis de [X]")]
    [InlineData("la maison Dufourmont", "la maison Dufourmont")]
    public void Propose_removes_a_known_person_in_every_form(string before, string after)
    {
        var proposal = s_anonymiser.Propose(With(before), new KnownNames(["Mme Hélène Dufour"], []));
        Assert.Equal(after, Recital(proposal));
        Assert.Empty(proposal.Open);
    }

    [Fact]
    public void Propose_keeps_persons_apart()
    {
        var proposal = s_anonymiser.Propose(With("M. Jean Roux écrit à Mme Anne Roux ; Jean Roux insiste."), new KnownNames(["Jean Roux", "Anne Roux"], []));
        Assert.Equal("M. [X] écrit à Mme [Y] ; [X] insiste.", Recital(proposal));
    }

    [Fact]
    public void Propose_keeps_the_signatory_and_companies_that_bear_a_persons_name()
    {
        var proposal = s_anonymiser.Propose(
            With("Vu la demande des laboratoires Pierre Dubois, rue Jean Jaurès ; vu la délégation donnée à Mme Camille Martin ; la société Paul Legrand Santé"),
            new KnownNames([], ["Paul Legrand Santé"]));
        Assert.Empty(proposal.Items);
        Assert.Same(proposal.Original, proposal.Redacted);
    }

    [Theory]
    [InlineData("Considérant que le docteur Yannick Le Goff affirme", "Le Goff")]
    [InlineData("Considérant que M. de La Tour affirme", "La Tour")]
    [InlineData("Considérant que MM. Dupont et Lefèvre affirment", "Lefèvre")]
    [InlineData("Considérant que Nathalie Petit-Jean affirme", "Petit-Jean")]
    public void Propose_finds_persons_nobody_told_of_and_asks(string text, string name)
    {
        var proposal = s_anonymiser.Propose(With(text));
        Assert.DoesNotContain(name, Recital(proposal), StringComparison.Ordinal);
        Assert.NotEmpty(proposal.Open);
        Assert.Equal("redactions-unreviewed", Assert.Throws<BulletinRefusedException>(() => proposal.Accept("medicaments")).Code);
    }

    [Theory]
    [InlineData("Considérant que la méthode Paris Match Santé est connue")]
    [InlineData("Fait à Saint-Denis ; la spécialité DOLIPRANE 500 mg, comprimé, du laboratoire Opella")]
    [InlineData("l’article L. 5122-2 du code de la santé publique et la directive 2001/83/CE du Parlement européen")]
    [InlineData("M. le directeur général")]
    public void Propose_leaves_other_capitals_alone(string text) => Assert.Empty(s_anonymiser.Propose(With(text)).Items);

    [Fact]
    public void Propose_finds_addresses_and_numbers_that_reach_a_person()
    {
        var proposal = s_anonymiser.Propose(With("écrire à anne.roux@exemple.fr ou au 06 12 34 56 78, code CIS 60234100, le 01/02/2026"));
        Assert.Equal("écrire à […] ou au […], code CIS 60234100, le 01/02/2026", Recital(proposal));
        Assert.Equal(2, proposal.Open.Count);
    }

    [Fact]
    public void Decide_to_keep_leaves_the_words_and_settles_the_question()
    {
        var proposal = s_anonymiser.Propose(With("le docteur Marcel Vitadrex"));
        var kept = proposal.Decide(proposal.Open[0].Id, remove: false);
        Assert.Equal("le docteur Marcel Vitadrex", Recital(kept));
        Assert.Empty(kept.Open);
        Assert.Equal(0, kept.Accept("medicaments").Redactions);
        Assert.Equal("unknown-redaction", Assert.Throws<BulletinRefusedException>(() => proposal.Decide("p9", true)).Code);
    }

    [Fact]
    public void Redacted_covers_title_addressee_tables_and_annexes()
    {
        var act = With("rien") with
        {
            Title = new ActSentence("title", "Décision relative à Mme Anne Roux"),
            Addressee = new ActAddressee("Laboratoires Alpha") { Attention = "Mme Anne Roux", Address = ["1 rue Anne Roux"] },
            Articles = [new ActArticle("a", [new ActTable(new ActSentence("c", "Liste"), ["Qui"], [["Anne ROUX"]])])],
            Annexes = [new ActAnnex(new ActSentence("t", "Annexe"), [new ActParagraph([new ActSentence("s", "Anne Roux")])])],
        };
        var proposal = s_anonymiser.Propose(act, new KnownNames(["Anne Roux"], []));
        Assert.DoesNotContain("Roux", ActText.Write(proposal.Redacted), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(5, proposal.Differences.Count);
        Assert.Contains(proposal.Differences, d => d is { Place: "title", Before: "Décision relative à Mme Anne Roux", After: "Décision relative à Mme [X]" });
    }

    [Fact]
    public void Accept_of_a_signed_act_keeps_the_fingerprint_of_what_was_signed_and_no_signature_of_another_text()
    {
        var act = With("Mme Anne Roux");
        act = act with { Signature = new ActSignature(DateTimeOffset.UnixEpoch, ActText.Sha256(act), "Signé") };
        var published = s_anonymiser.Propose(act, new KnownNames(["Anne Roux"], [])).Accept("medicaments");
        Assert.Equal(ActText.Sha256(act), published.SignedSha256);
        Assert.Null(published.Document.Signature);
        Assert.Equal(1, published.Redactions);
        Assert.Equal(published.Address, PublishedActJson.Read(PublishedActJson.Write(published), "x").Address);
        Assert.Equal(PublishedActJson.Write(published), PublishedActJson.Write(PublishedActJson.Read(PublishedActJson.Write(published), "x")));
    }
}
