using AdControl.Cli.Reporting;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace AdControl.Cli.Tests.Reporting;

public sealed class PassageViewTests
{
    [Theory]
    [InlineData("Résultat garanti", 9, 16, "Résultat garanti", "         ^^^^^^^")]
    [InlineData("\tgaranti", 1, 8, "    garanti", "    ^^^^^^^")]
    [InlineData("ab\tgaranti", 3, 10, "ab  garanti", "    ^^^^^^^")]
    [InlineData("日本 garanti", 3, 10, "日本 garanti", "     ^^^^^^^")]
    [InlineData("日本", 1, 2, "日本", "  ^^")]
    [InlineData("e\u0301te\u0301 sûr", 6, 9, "e\u0301te\u0301 sûr", "    ^^^")]
    [InlineData("💊 sûr", 3, 6, "💊 sûr", "   ^^^")]
    [InlineData("a\u001b[31mb", 6, 7, "a\uFFFD[31mb", "      ^")]
    public void Of_a_line_puts_carets_under_the_passage(string text, int start, int end, string line, string carets)
    {
        var view = PassageView.Of(text, 0, [(start, end)], 80);

        Assert.Equal(line, view.Line);
        Assert.Equal(carets, view.Carets);
    }

    [Fact]
    public void Of_a_long_line_cuts_around_the_passage()
    {
        var text = string.Concat(Enumerable.Repeat("mot ", 100)) + "résultat garanti" + string.Concat(Enumerable.Repeat(" mot", 100));
        var start = text.IndexOf("résultat", StringComparison.Ordinal);

        var view = PassageView.Of(text, 0, [(start, start + 16)], 60);

        Assert.StartsWith("…", view.Line, StringComparison.Ordinal);
        Assert.EndsWith("…", view.Line, StringComparison.Ordinal);
        Assert.Equal("résultat garanti", view.Line.Substring(view.Carets.IndexOf('^', StringComparison.Ordinal), 16));
    }

    [Property(MaxTest = 300)]
    public Property Of_any_line_stays_within_the_width_and_carets_never_outrun_the_line()
    {
        var lines = ArbMap.Default.GeneratorFor<NonNull<string>>().Select(s => s.Get).ToArbitrary();
        return Prop.ForAll(lines, ArbMap.Default.ArbFor<byte>(), ArbMap.Default.ArbFor<byte>(), (text, from, length) =>
        {
            var view = PassageView.Of(text, 0, [(from, from + length)], 40);
            return DisplayWidth.Of(view.Line) <= 40 && view.Carets.Length <= 40 && !view.Line.Any(c => c is '\n' or '\r' or '\u001b');
        });
    }
}
