using System.Diagnostics;
using AdControl.Rules.Phrases;

namespace AdControl.Rules.Tests.Phrases;

public sealed class HostileTextTests
{
    private static readonly PhraseBook Book = TestBook.OfSets(
        ("a", "claim", ["(résultat|effet) ..20 garanti*", "garanti* ~40 effet", "sans [aucun] risque"], ["garanti* ..5 État"]),
        ("b", "mention", ["garanti*", "très très très garanti"], []));

    // Generous: a quadratic search of a megabyte takes minutes.
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("ne ")]
    [InlineData("garanti ")]
    [InlineData("garanti effet ")]
    [InlineData("effet très ")]
    [InlineData("ne garanti pas effet ")]
    [InlineData("la notice « garanti » ")]
    [InlineData("« ")]
    [InlineData("en cas de garanti ")]
    [InlineData("g a r a n t i ")]
    [InlineData("a-\n")]
    [InlineData("garan-\ntie ")]
    [InlineData("e\u0301\u0301\u0301")]
    [InlineData("\u00AD")]
    [InlineData("a\u00AD")]
    [InlineData("a-\n\n\n")]
    [InlineData("\uD800")]
    [InlineData("\uDC00\uD800")]
    [InlineData("\U0001D5F4")]
    [InlineData("\n")]
    [InlineData("1 000 ")]
    [InlineData("cent pour ")]
    [InlineData("n° ")]
    [InlineData(".")]
    [InlineData("...a")]
    public void A_megabyte_of_it_is_read_in_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var watch = Stopwatch.StartNew();
        var matches = Book.Match(text);
        Assert.NotNull(matches.Accepted("a"));
        Assert.True(watch.Elapsed < Bound, $"{watch.Elapsed} for {piece}");
    }

    [Fact]
    public void One_word_of_a_megabyte_is_read() => Assert.Single(Book.Match("garanti" + new string('e', 1_000_000)).Accepted("b"));

    [Fact]
    public async Task Many_threads_match_with_one_book()
    {
        var texts = Enumerable.Range(0, 200).Select(i => i % 2 == 0 ? $"Effet {i} garanti." : $"L'effet {i} n'est pas garanti.").ToArray();
        var counts = await Task.WhenAll(texts.Select(t => Task.Run(() => Book.Match(t).Count("a"))));
        Assert.Equal(Enumerable.Range(0, 200).Select(i => 1 - (i % 2)), counts);
    }
}
