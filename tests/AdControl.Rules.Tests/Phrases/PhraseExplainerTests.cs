using AdControl.Rules.Phrases;

namespace AdControl.Rules.Tests.Phrases;

public sealed class PhraseExplainerTests
{
    private static readonly PhraseBook Book = TestBook.OfSets(("garantie", "claim", ["résultat .. garanti", "effet garanti", "succès [vraiment] assuré"], []));

    [Fact]
    public void Matching_text_is_explained_phrase_by_phrase()
    {
        var explanation = PhraseExplainer.Explain(Book, "garantie", "Résultat garanti, effet garanti. L'effet garanti n'existe pas.");
        Assert.True(explanation.Says);
        Assert.Null(explanation.NearMiss);
        Assert.Equal(["résultat .. garanti", "effet garanti"], explanation.Trials.Select(t => t.Phrase));
        Assert.Equal(DismissalReason.Negation, Assert.Single(explanation.Trials[1].Dismissed).Reason);
        Assert.Contains("négation « n'existe pas »", explanation.ToText("fr"), StringComparison.Ordinal);
        Assert.Contains("2 passage(s) count", explanation.ToText("en"), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_does_not_match_shows_how_far_the_nearest_phrase_came()
    {
        var explanation = PhraseExplainer.Explain(Book, "garantie", "Un succès presque complet, un résultat.");
        Assert.False(explanation.Says);
        Assert.NotNull(explanation.NearMiss);
        Assert.Equal((1, 2), (explanation.NearMiss.FoundWords, explanation.NearMiss.NeededWords));
        Assert.Contains("manque", explanation.ToText("fr"), StringComparison.Ordinal);
    }

    [Fact]
    public void Near_miss_names_the_missing_word_and_what_stands_instead()
    {
        const string Text = "effet visible";
        var miss = PhraseExplainer.Explain(Book, "garantie", Text).NearMiss;
        Assert.NotNull(miss);
        Assert.Equal(("effet garanti", "visible"), (miss.Phrase, miss.At.Of(Text)));
        Assert.Equal(["garanti"], miss.Missing);
    }

    [Fact]
    public void Text_without_any_of_the_words_says_so() =>
        Assert.Contains("none of the 3 phrases", PhraseExplainer.Explain(Book, "garantie", "Bonjour.").ToText("en"), StringComparison.Ordinal);
}
