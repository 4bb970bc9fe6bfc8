using AdControl.Tests.Shared;

namespace AdControl.Documents.Tests;

public sealed class FixtureTests
{
    [Theory]
    [InlineData("leaflet.docx")]
    [InlineData("leaflet.pdf")]
    [InlineData("leaflet.html")]
    [InlineData("campaign.html")]
    [InlineData("campaign.md")]
    [InlineData("campaign.docx")]
    [InlineData("brochure.pdf")]
    public void Read_a_real_file_gives_what_was_verified(string fixture) =>
        Verified.Check(Read.Show(Read.Fixture(fixture)), $"{Read.FixtureFolder}/{fixture}");
}
