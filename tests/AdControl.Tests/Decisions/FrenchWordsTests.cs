using AdControl.Advertising;
using AdControl.Decisions.Facts;
using AdControl.Decisions.Wording;

namespace AdControl.Tests.Decisions;

public sealed class FrenchWordsTests
{
    [Theory]
    [InlineData("CSP:R5122-4:2°", "le 2° de l’article R. 5122-4", "au 2° de l’article R. 5122-4", "du 2° de l’article R. 5122-4", "2° de l’article R. 5122-4")]
    [InlineData("CSP:L5122-2", "l’article L. 5122-2", "à l’article L. 5122-2", "de l’article L. 5122-2", "article L. 5122-2")]
    [InlineData("CSP:L5122-3:1", "le premier alinéa de l’article L. 5122-3", "au premier alinéa de l’article L. 5122-3", "du premier alinéa de l’article L. 5122-3", "premier alinéa de l’article L. 5122-3")]
    [InlineData("CSP:R5213-1:2°:g", "le g du 2° de l’article R. 5213-1", "au g du 2° de l’article R. 5213-1", "du g du 2° de l’article R. 5213-1", "g du 2° de l’article R. 5213-1")]
    [InlineData("CSP:L5122-2|ANSM:x|CSP:R5122-1", "les articles L. 5122-2 et R. 5122-1", "aux articles L. 5122-2 et R. 5122-1", "des articles L. 5122-2 et R. 5122-1", "articles L. 5122-2 et R. 5122-1")]
    [InlineData("CSP:L5121-12-1", "l’article L. 5121-12-1", "à l’article L. 5121-12-1", "de l’article L. 5121-12-1", "article L. 5121-12-1")]
    [InlineData("ANSM:Terminologie, 25/05/2021", null, null, null, null)]
    public void Provision_is_cited_as_acts_cite(string cites, string? bare, string? at, string? of, string? cited)
    {
        var all = cites.Split('|');
        Assert.Equal((bare, at, of, cited), (FrenchWords.Provision(all), FrenchWords.AtProvision(all), FrenchWords.OfProvision(all), FrenchWords.Cited(all)));
    }

    [Theory]
    [InlineData("L'effet est assuré.", "que l’effet est assuré")]
    [InlineData("Une figure manque", "qu’une figure manque")]
    [InlineData("IMAGINOL est remboursable.", "qu’IMAGINOL est remboursable")]
    [InlineData("Établi à tort ;", "qu’établi à tort")]
    [InlineData("  ", null)]
    [InlineData(null, null)]
    public void That_sentence_becomes_a_clause(string? sentence, string? expected) => Assert.Equal(expected, FrenchWords.That(sentence));

    [Theory]
    [InlineData(1, "un mois")]
    [InlineData(2, "deux mois")]
    [InlineData(12, "un an")]
    [InlineData(24, "deux ans")]
    [InlineData(18, "18 mois")]
    public void Span_months_are_years_where_they_are_whole(double months, string expected) => Assert.Equal(expected, FrenchWords.Span(months));

    [Theory]
    [InlineData(0, "zéro jour")]
    [InlineData(1, "un jour")]
    [InlineData(1.5, "1,50 jour")]
    [InlineData(21, "21 jours")]
    [InlineData(1234567, "1 234 567 jours")]
    public void Count_is_written_as_people_write_it(double number, string expected) => Assert.Equal(expected, FrenchWords.Count(number, "jour", "jours"));

    [Fact]
    public void Quote_inner_marks_become_inner_ones() => Assert.Equal("« il dit “ oui ” »", FrenchWords.Quote("il  dit «\n oui »"));

    [Theory]
    [InlineData(ProductKind.Medicine, 1, "de la spécialité pharmaceutique A1 (code CIS 1)", "à la spécialité pharmaceutique A1 (code CIS 1)")]
    [InlineData(ProductKind.Medicine, 2, "des spécialités pharmaceutiques A1 (code CIS 1) et A2 (code CIS 2)", "aux spécialités pharmaceutiques A1 (code CIS 1) et A2 (code CIS 2)")]
    [InlineData(ProductKind.Device, 1, "du dispositif médical A1 (référence 1)", "au dispositif médical A1 (référence 1)")]
    [InlineData(ProductKind.Ivd, 2, "des dispositifs médicaux de diagnostic in vitro A1 (référence 1) et A2 (référence 2)", "aux dispositifs médicaux de diagnostic in vitro A1 (référence 1) et A2 (référence 2)")]
    public void Products_agree_with_their_preposition(ProductKind kind, int count, string of, string at)
    {
        var products = Enumerable.Range(1, count).Select(i => new ProductFacts(kind, $"A{i}") { Code = $"{i}" }).ToList();
        Assert.Equal((of, at), (FrenchWords.OfProducts(products), FrenchWords.AtProducts(products)));
    }

    [Theory]
    [InlineData("le bracelet X", "du bracelet X", "au bracelet X")]
    [InlineData("les semelles X", "des semelles X", "aux semelles X")]
    [InlineData("la méthode X", "de la méthode X", "à la méthode X")]
    [InlineData("une méthode", "d’une méthode", "à une méthode")]
    public void Method_melts_with_its_preposition(string name, string of, string at)
    {
        ProductFacts[] method = [new(ProductKind.Method, name)];
        Assert.Equal((of, at), (FrenchWords.OfProducts(method), FrenchWords.AtProducts(method)));
    }

    [Fact]
    public void Company_is_not_called_a_company_twice()
    {
        Assert.Equal("la société Alpha", FrenchWords.Company(new CompanyFacts("Alpha")));
        Assert.Equal("la Société Alpha", FrenchWords.Company(new CompanyFacts("Société Alpha")));
        Assert.Null(FrenchWords.Company(null));
    }
}
