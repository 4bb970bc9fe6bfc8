using AdControl.Advertising;
using AdControl.Law;

namespace AdControl.Tests.Advertising;

public sealed class WireNamesTests
{
    [Fact]
    public void All_media_are_those_of_the_command() =>
        Assert.Equal(["poster", "press", "radio", "tv", "web", "leaflet", "detail-aid", "email", "social"], WireNames.All<Medium>());

    [Fact]
    public void All_classes_keep_their_numerals() => Assert.Equal(["I", "IIa", "IIb", "III"], WireNames.All<DeviceClass>());

    [Fact]
    public void All_languages_are_codes() => Assert.Equal(["fr", "en"], WireNames.All<Language>());

    [Theory]
    [InlineData("DETAIL-AID", true)]
    [InlineData("detailaid", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void TryParse_reads_the_written_name_whatever_its_case(string? name, bool isKnown) => Assert.Equal(isKnown, WireNames.TryParse<Medium>(name, out _));

    [Fact]
    public void Levels_are_in_the_order_of_their_weight() => Assert.Equal(["review", "minor", "major", "blocking"], WireNames.All<Level>());
}
