using AdControl.Rules.Phrases;

namespace AdControl.Rules.Tests.Phrases;

public sealed class PhraseMatchesTests
{
    private static readonly PhraseBook Book = PhraseBook.Build([PhraseFile.Read("""
        { "sets": [ { "name": "naturel", "kind": "mention", "phrases": ["naturel*"] },
                    { "name": "risque", "kind": "mention", "phrases": ["risque(s)"] },
                    { "name": "tous", "kind": "mention", "include": ["naturel", "risque"], "except": ["risque nul"] } ],
          "patterns": [ { "name": "prix", "regex": "(?<value>\\d+(,\\d+)?)\\s*€" }, { "name": "mot", "regex": "visa", "ignoreCase": true } ] }
        """, "m.json")], TestBook.Context);

    private static string[] Texts(IEnumerable<TextSpan> spans, string text) => [.. spans.Select(s => s.Of(text))];

    [Theory]
    [InlineData("naturel donc sans risque", 2, 1)]
    [InlineData("naturel donc sans risque", 1, 0)]
    [InlineData("risque zéro car naturel", 2, 1)]
    [InlineData("naturel. Sans risque", 2, 1)]
    [InlineData("naturel\n\nsans risque", 5, 0)]
    public void Near_counts_words_between_in_one_block(string text, int words, int pairs) => Assert.Equal(pairs, Book.Match(text).Near("naturel", "risque", words).Count);

    [Theory]
    [InlineData("naturel et donc pour tous les jours sans risque", 1)]
    [InlineData("naturel. Sans risque", 0)]
    public void SameSentence_needs_one_sentence(string text, int pairs) => Assert.Equal(pairs, Book.Match(text).SameSentence("naturel", "risque").Count);

    [Fact]
    public void Included_sets_bring_their_phrases_but_not_the_other_way_round()
    {
        var matches = Book.Match("naturel, risque nul, risques");
        Assert.Equal(["naturel", "risques"], Texts(matches.Spans("tous"), matches.Text));
        Assert.Equal(2, matches.Count("risque"));
        Assert.Equal(["naturel", "risque", "tous"], matches.SetsThatMatch);
    }

    [Fact]
    public void Patterns_give_places_texts_and_numbers()
    {
        var matches = Book.Match("2,50 € puis 3€ — VISA");
        Assert.Equal(["2,50 €", "3€"], Texts(matches.Matches("prix"), matches.Text));
        Assert.Equal(["2,50", "3"], matches.Captures("prix").Select(c => c.Text));
        Assert.Equal([2.5, 3], matches.Values("prix"));
        Assert.Single(matches.Matches("mot"));
    }

    [Theory]
    [InlineData("Lire attentivement la notice.", 1)]
    [InlineData("LIRE ATTENTIVEMENT,\nLA NOTICE", 1)]
    [InlineData("Lire la notice attentivement", 0)]
    public void Quotes_reads_word_for_word(string text, int count) => Assert.Equal(count, Book.Match(text).Quotes("Lire attentivement la notice").Count);

    [Theory]
    [InlineData("DOLIPRANE 1000 mg", "Doliprane 1 000 mg, comprimé", "Doliprane 1 000 mg")]
    [InlineData("DOLIPRANE", "le Doli-\nprane", "Doli-\nprane")]
    [InlineData("L'AUXILIAIRE", "l\u2019auxiliaire", "l\u2019auxiliaire")]
    [InlineData("ŒSTRADIOL", "oestradiol", "oestradiol")]
    public void Names_finds_a_name_however_it_is_spelled(string name, string text, string expected)
    {
        Assert.Equal([expected], Texts(Book.Match(text).Names(name), text));
    }

    [Theory]
    [InlineData("IBUPROFÈNE SODIQUE", "Contient de l'ibuprofène.", true)]
    [InlineData("MÉTOPROLOL (TARTRATE DE)", "métoprolol 100 mg", true)]
    [InlineData("ACIDE ACÉTYLSALICYLIQUE", "acétylsalicylique", true)]
    [InlineData("IBUPROFÈNE", "Contient du paracétamol.", false)]
    public void NamesSubstance_leaves_salts_apart(string name, string text, bool named) => Assert.Equal(named, Book.Match(text).NamesSubstance(name).Count > 0);

    [Fact]
    public void SharedWords_counts_significant_words_once()
    {
        var matches = Book.Match("Soulage la douleur et la fièvre ; la douleur s'en va.");
        Assert.Equal(["douleur", "fièvre"], Texts(matches.SharedWords("Traitement de la douleur et de la FIEVRE"), matches.Text));
    }

    [Fact]
    public void Unknown_names_are_refused_with_the_nearest_one()
    {
        var matches = Book.Match("rien");
        Assert.Contains("`naturel`", Assert.Throws<ArgumentException>(() => matches.Says("naturell")).Message, StringComparison.Ordinal);
        Assert.Contains("`prix`", Assert.Throws<ArgumentException>(() => matches.Matches("prx")).Message, StringComparison.Ordinal);
        Assert.Equal("risque", Book.NearestSet("risqe"));
        Assert.True(Book.HasSet("tous") && !Book.HasSet("prix") && Book.HasPattern("prix"));
    }
}
