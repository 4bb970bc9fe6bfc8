using AdControl.Decisions;
using AdControl.Decisions.Signing;
using AdControl.Documents.Acts;

namespace AdControl.Tests.Decisions;

public sealed class DecisionTests
{
    private static readonly DateTimeOffset At = new(2026, 4, 2, 16, 30, 0, TimeSpan.FromHours(2));

    [Fact]
    public void Edit_sentence_keeps_the_original_who_and_when()
    {
        var draft = Wording.Draft("refus, public").Edit("visa-24", "Considérant que le visa ne peut être accordé,", "Lou", At);
        var change = Assert.Single(draft.Changes);
        Assert.Equal("Considérant que, pour chacun de ces motifs, le visa demandé ne peut être accordé,", change.Original);
        Assert.Equal(("Considérant que le visa ne peut être accordé,", "Lou", At, "VISA-24"), (change.Current, change.By, change.At, change.Rule));
        Assert.Contains("Considérant que le visa ne peut être accordé,", ActText.Write(draft.Current), StringComparison.Ordinal);
        Assert.DoesNotContain("Considérant que le visa ne peut", ActText.Write(draft.Original), StringComparison.Ordinal);
    }

    [Fact]
    public void Edit_back_to_the_original_is_no_change()
    {
        var draft = Wording.Draft("refus, public");
        var text = draft.Current.Sentences.First(s => s.Id == "visa-24").Text;
        Assert.Empty(draft.Edit("visa-24", "Autre.", "Lou", At).Edit("visa-24", text, "Lou", At).Changes);
    }

    [Fact]
    public void Insert_and_remove_are_told_in_the_order_of_reading()
    {
        var draft = Wording.Draft("refus, public").Remove("visa-04", "Lou", At).Insert("visa-23", "Considérant un fait nouveau ;", "Sam", At);
        Assert.Equal([("visa-04", null, "Lou"), ("added.2", (string?)"Considérant un fait nouveau ;", "Sam")], draft.Changes.Select(c => (c.Sentence, c.Current, c.By)));
        Assert.Equal("Considérant un fait nouveau ;", draft.Current.Recitals[1].Text);
        Assert.DoesNotContain(draft.Current.LegalBases, b => b.Id == "visa-04");
    }

    [Fact]
    public void ToMarkedHtml_shows_what_was_taken_out_where_it_was()
    {
        var html = Wording.Draft("refus, public").Remove("visa-04", "Lou & <Co>", At).Edit("visa-24", "Considérant le refus,", "Sam", At).Insert("visa-24", "Considérant aussi,", "Sam", At).ToMarkedHtml();
        Assert.Contains("<del title=\"Lou &amp; &lt;Co&gt;, 02/04/2026 16:30\">Vu le document publicitaire", html, StringComparison.Ordinal);
        Assert.Contains("le visa demandé ne peut être accordé,</del> <ins title=\"Sam, 02/04/2026 16:30\">Considérant le refus,</ins>", html, StringComparison.Ordinal);
        Assert.Contains("<ins title=\"Sam, 02/04/2026 16:30\">Considérant aussi,</ins>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Edit_unknown_or_lone_sentence_is_refused()
    {
        var draft = Wording.Draft("refus, public");
        Assert.Contains("visa-24", Assert.Throws<DecisionEditException>(() => draft.Edit("viza-24", "x", "Lou", At)).Message, StringComparison.Ordinal);
        Assert.Throws<DecisionEditException>(() => draft.Edit("visa-24", "  ", "Lou", At));
        Assert.Throws<DecisionEditException>(() => draft.Insert("visa-12", "x", "Lou", At));
        Assert.Throws<DecisionEditException>(() => draft.Remove("visa-12", "Lou", At));
        Assert.Throws<DecisionEditException>(() => draft.Remove("visa-24", "Lou", At).Edit("visa-24", "x", "Lou", At));
    }

    [Fact]
    public void Of_stored_edits_gives_the_same_draft()
    {
        var draft = Wording.Draft("refus, public").Remove("visa-04", "Lou", At).Insert("visa-23", "Considérant un fait ;", "Sam", At).Edit("added.2", "Considérant un autre fait ;", "Lou", At);
        var again = Decision.Of(ActJson.Read(ActJson.Write(draft.Original), "draft.json"), draft.Edits);
        Assert.Equal(ActText.Write(draft.Current), ActText.Write(again.Current));
        Assert.Equal(draft.Changes, again.Changes);
    }

    [Fact]
    public async Task Freeze_and_sign_bind_the_text()
    {
        var facts = Wording.Facts("octroi, date inconnue jusqu’à la signature");
        var draft = Wording.Drafter.Draft(facts, new DateOnly(2026, 4, 3));
        var frozen = draft.Freeze("PUB-2026-0099", new DateOnly(2026, 4, 3));
        Assert.StartsWith("Décision du 3 avril 2026 portant octroi", frozen.Act.Title.Text, StringComparison.Ordinal);
        Assert.Contains("Fait à Saint-Denis, le 3 avril 2026", frozen.CanonicalText, StringComparison.Ordinal);
        Assert.Equal(ActText.Sha256(frozen.Act), frozen.Sha256);

        var signer = new SigningFacts("Camille Exemple", "Directrice", At);
        var record = await new ReAuthenticatedSignature().SignAsync(frozen, signer, At, default);
        var act = frozen.Sign(record, new SigningCheck(Wording.Pack).Mention(frozen, facts, signer, new DateOnly(2026, 4, 3)));
        Assert.Contains($"Signé électroniquement par Camille Exemple, Directrice, le 2 avril 2026 à 16 h 30 min 00 s (heure de Paris). Empreinte SHA-256 du texte : {frozen.Sha256}.", ActText.Write(act), StringComparison.Ordinal);
        Assert.Equal(frozen.Sha256, ActText.Sha256(act));
        Assert.Throws<ArgumentException>(() => frozen.Sign(record with { Sha256 = new string('0', 64) }, "x"));

        var tampered = ActJson.Write(act).Replace("est accordé", "est refusé", StringComparison.Ordinal);
        Assert.Throws<ActUnreadableException>(() => ActJson.Read(tampered, "act.json"));
    }

    [Fact]
    public void Correction_is_a_new_act_that_names_the_old_one()
    {
        var act = Wording.Draft("mots remplacés").Current;
        Assert.Equal([new ActRelation(ActRelationKind.Corrects, "PUB-2026-0042")], act.Relations);
        Assert.NotEqual("PUB-2026-0042", act.Reference);
    }
}
