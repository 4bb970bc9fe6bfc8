using AdControl.Law;

namespace AdControl.Tests.Law;

public sealed class ParametersTests
{
    private static readonly Parameters s_parameters = TestPack.Loaded.Parameters;

    [Theory]
    [InlineData("2019-12-31", null)]
    [InlineData("2020-01-01", 400.0)]
    [InlineData("2021-12-31", 400.0)]
    [InlineData("2022-01-01", 510.0)]
    public void Number_is_the_value_of_its_day(string day, double? value) => Assert.Equal(value, s_parameters.Number("fee", DateOnly.Parse(day, null)));

    [Fact]
    public void Period_needs_a_unit_of_time()
    {
        Assert.Equal(StatutoryPeriod.Months(2), s_parameters.Period("visa.delay", new DateOnly(2026, 1, 1)));
        Assert.Null(s_parameters.Period("fee", new DateOnly(2026, 1, 1)));
        Assert.Null(s_parameters.Period("absent", new DateOnly(2026, 1, 1)));
    }

    [Theory]
    [InlineData("PSEUDOEPHEDRINE", true)]
    [InlineData("pseudoéphédrine (chlorhydrate de)", false)]
    [InlineData("Ibuprofène  400 MG", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Find_compares_whole_entries(string? text, bool found) =>
        Assert.Equal(found, s_parameters.FindList("restricted")!.Find(text, new DateOnly(2024, 4, 2)) is not null);

    [Theory]
    [InlineData("Un comprimé d'ibuprofène 400 mg.", "2024-04-02", true)]
    [InlineData("Un comprimé d'ibuprofène 400 mg.", "2024-04-01", false)]
    [InlineData("Ibuprofène 4000 mg", "2024-04-02", false)]
    public void FindIn_finds_whole_words_on_the_day(string text, string day, bool found) =>
        Assert.Equal(found, s_parameters.FindList("restricted")!.FindIn(text, DateOnly.Parse(day, null)) is not null);
}
