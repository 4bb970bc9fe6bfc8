using System.Diagnostics;
using AdControl.Rules.Phrases;

namespace AdControl.Rules.Tests.Phrases;

public sealed class PhrasePatternTests
{
    [Fact]
    public void Search_pattern_that_backtracks_for_ever_ends_by_the_linear_engine()
    {
        var book = Book("(a+)+$");
        var clock = Stopwatch.StartNew();
        Assert.Empty(book.Match(new string('a', 200) + "!").Matches("p"));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), clock.Elapsed.ToString());
    }

    [Theory]
    [InlineData(@"\\b(?<value>\\d+([.,]\\d+)?) ?%", "réduit de 12,5 % puis de 3%")]
    [InlineData(@"(a|ab)(c|bcd)?", "abcd")]
    [InlineData(@"p\\s*[=<>]\\s*0[.,](?<value>\\d{1,4})", "(p = 0,051) et p<0.05")]
    public void Search_both_engines_find_the_same(string regex, string text)
    {
        var pattern = Book(regex).Patterns["p"];
        var ordinary = pattern.Search(text);
        Assert.Equal(pattern.Regex.Matches(text).Select(Describe), ordinary.Select(Describe));
    }

    [Fact]
    public void Search_hot_pattern_finds_the_same_as_before()
    {
        var pattern = Book(@"\\d+").Patterns["p"];
        var counts = Enumerable.Range(0, 12).Select(_ => pattern.Search("1 22 333").Count);
        Assert.All(counts, count => Assert.Equal(3, count));
    }

    private static (int, int, string) Describe(System.Text.RegularExpressions.Match match) => (match.Index, match.Length, match.Groups["value"].Value);

    private static PhraseBook Book(string regex) =>
        PhraseBook.Build([PhraseFile.Read($$"""{"patterns":[{"name":"p","regex":"{{regex}}"}]}""", "p.json")], PhraseContext.Empty);
}
