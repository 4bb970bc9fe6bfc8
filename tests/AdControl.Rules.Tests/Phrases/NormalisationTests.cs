using System.Text;

namespace AdControl.Rules.Tests.Phrases;

public sealed class NormalisationTests
{
    [Theory]
    [InlineData("effet garanti", "EFFET GARANTI")]
    [InlineData("efficacité prouvée", "EFFICACITE PROUVEE")]
    [InlineData("efficacité prouvée", "efficacite\u0301 prouve\u0301e")]
    [InlineData("efficacite prouvee", "efficacité prouvée")]
    [InlineData("l'efficacité", "l\u2019efficacité")]
    [InlineData("l'efficacité", "l\u02BCefficacité")]
    [InlineData("l'efficacité", "l´efficacité")]
    [InlineData("cœur sain", "coeur sain")]
    [InlineData("coeur sain", "CŒUR sain")]
    [InlineData("ex æquo", "ex aequo")]
    [InlineData("efficace", "e\uFB03cace")]
    [InlineData("fluide", "\uFB02uide")]
    [InlineData("sans risque", "sans-risque")]
    [InlineData("sans-risque", "sans risque")]
    [InlineData("sans risque", "sans\u2011risque")]
    [InlineData("sans risque", "sans\u00A0risque")]
    [InlineData("sans risque", "sans\u202Frisque")]
    [InlineData("sans risque", "sans\u2009risque")]
    [InlineData("sans risque", "sans \t  risque")]
    [InlineData("sans risque", "sans\r\nrisque")]
    [InlineData("sans risque", "sans 🚫 risque")]
    [InlineData("sans risque", "sans💪risque")]
    [InlineData("garantie", "ga\u00ADran\u00ADtie")]
    [InlineData("garantie", "ga\u200Bran\u200Dtie")]
    [InlineData("garantie", "garan-\ntie")]
    [InlineData("garantie", "garan-\r\n   tie")]
    [InlineData("garantie", "garan\u00AD\ntie")]
    [InlineData("garantie", "garan\u2010\ntie")]
    [InlineData("sans risque", "sans-\nrisque")]
    [InlineData("guéri*", "guéri-\nson")]
    [InlineData("100 % efficace", "100% efficace")]
    [InlineData("100 % efficace", "100\u00A0% efficace")]
    [InlineData("100 % efficace", "100 pour cent efficace")]
    [InlineData("100 % efficace", "cent pour cent efficace")]
    [InlineData("100 % efficace", "100\uFF05 efficace")]
    [InlineData("100 % efficace", "100 pourcent efficace")]
    [InlineData("cent pour cent efficace", "100 % efficace")]
    [InlineData("3 jours", "trois jours")]
    [InlineData("trois jours", "3 jours")]
    [InlineData("24 heures", "vingt-quatre heures")]
    [InlineData("70 ans", "soixante-dix ans")]
    [InlineData("77 ans", "soixante dix sept ans")]
    [InlineData("80 ans", "quatre-vingts ans")]
    [InlineData("95 ans", "quatre-vingt-quinze ans")]
    [InlineData("200 patients", "deux cents patients")]
    [InlineData("1000 patients", "1 000 patients")]
    [InlineData("1000 patients", "1\u202F000 patients")]
    [InlineData("1000 patients", "mille patients")]
    [InlineData("2,5 mg", "2.5 mg")]
    [InlineData("400 mg", "400mg")]
    [InlineData("n° 1", "n°1")]
    [InlineData("n°1", "N° 1")]
    [InlineData("n° 1", "nº1")]
    [InlineData("n° 1", "No 1")]
    [InlineData("n° 1", "no. 1")]
    [InlineData("n° 1", "numéro 1")]
    [InlineData("n° 1", "numéro un")]
    [InlineData("n° 1", "n ° 1")]
    [InlineData("n° 1", "\u2116 1")]
    [InlineData("n° 1", "#1")]
    [InlineData("numéro un", "n°1")]
    [InlineData("numéro un", "N° un")]
    [InlineData("efficace", "\uFF45\uFF46\uFF46\uFF49\uFF43\uFF41\uFF43\uFF45")]
    [InlineData("garanti", "g\u0430r\u0430nti")]
    [InlineData("garanti", "\U0001D5F4\U0001D5EE\U0001D5FF\U0001D5EE\U0001D5FB\U0001D601\U0001D5F6")]
    [InlineData("garanti", "G A R A N T I")]
    [InlineData("garanti", "G.A.R.A.N.T.I")]
    [InlineData("effet garanti", "E F F E T   G A R A N T I")]
    [InlineData("effet garanti", "effet\u202F: garanti")]
    public void Spelling_never_hides_a_phrase(string phrase, string text) => Assert.Equal([text], TestBook.FindMention(text, phrase));

    [Theory]
    [InlineData("Un résultat garanti !", "résultat garanti", 3, 16)]
    [InlineData("Un re\u0301sultat garan\u00AD\ntie !", "résultat garantie", 3, 20)]
    [InlineData("é\uFB03cace", "éfficace", 0, 6)]
    public void Offsets_point_into_the_source(string text, string phrase, int start, int length) =>
        Assert.Equal(new TextSpan(start, length), Assert.Single(TestBook.Of(phrase).Match(text).Accepted("s")).Span);

    [Fact]
    public void A_broken_word_is_read_both_ways_when_both_are_known()
    {
        Assert.Equal(["contre-\nindication"], TestBook.FindMention("la contre-\nindication", "contreindication", "contre rien", "indication rien"));
        Assert.Equal(["contre-\nindication"], TestBook.FindMention("la contre-\nindication", "contre indication", "contreindication rien"));
    }

    [Theory]
    [InlineData("Le Dr. Martin arrive. Oui", 2)]
    [InlineData("p. ex. deux mots. Fin", 2)]
    [InlineData("Prix 2.50 euros. Oui", 2)]
    [InlineData("Un ! Deux ? Trois… Quatre ; cinq", 5)]
    [InlineData("Une ligne\nqui continue", 1)]
    [InlineData("Un titre\n\nun texte", 2)]
    [InlineData("Liste :\n- un\n- deux", 3)]
    [InlineData("Liste :\n• un\n• deux", 3)]
    [InlineData("Crèmes, gels, etc. pour tous", 1)]
    [InlineData("Crèmes, gels, etc. Pour tous", 2)]
    [InlineData("Voir www.exemple.fr pour tout", 1)]
    [InlineData("Le visa n° 12 vaut", 1)]
    [InlineData("Fini.Nouveau", 2)]
    [InlineData("M. Dupont parle", 1)]
    public void Sentences_end_where_they_end(string text, int sentences) =>
        Assert.Equal(sentences, TestBook.Of("abc").Normalise(text).Words[^1].Sentence + 1);

    [Fact]
    public void Blocks_given_by_the_caller_part_sentences_and_paragraphs()
    {
        const string Text = "résultat garanti";
        var book = TestBook.Of("résultat garanti");
        Assert.True(book.Match(Text).Says("s"));
        Assert.False(book.Match(Text, [new TextSpan(0, 9), new TextSpan(9, 7)]).Says("s"));
    }

    [Fact]
    public void A_block_that_ends_inside_a_word_ends_the_word() =>
        Assert.Equal(["resul", "tat"], TestBook.Of("résultat").Normalise("résultat", [new TextSpan(0, 5), new TextSpan(5, 3)]).Words.Select(w => w.Form));

    [Fact]
    public void Pictures_part_words_and_stand_for_no_letter()
    {
        var book = TestBook.Of("abc");
        for (var picture = 0x1F300; picture <= 0x1FAFF; picture++)
        {
            var sign = char.ConvertFromUtf32(picture);
            Assert.DoesNotContain(sign.Normalize(NormalizationForm.FormKD).EnumerateRunes(), Rune.IsLetterOrDigit);
            Assert.Equal(["a", "b"], book.Normalise($"a{sign}b").Words.Select(w => w.Form));
        }
    }

    [Fact]
    public void Words_tell_their_form_and_place()
    {
        var text = TestBook.Of("abc").Normalise("L\u2019ŒUVRE déçoit, 100%");
        Assert.Equal(["l", "oeuvre", "decoit", "100", "%"], text.Words.Select(w => w.Form));
        Assert.Equal("ŒUVRE", text.Words[1].Span.Of(text.Source));
        Assert.True(text.IsInCapitals(text.Words[1]));
        Assert.True(text.Words[2].HasAccents);
        Assert.False(text.IsInCapitals(text.Words[2]));
    }
}
