namespace AdControl.Rules.Tests;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("chekc", "check")]
    [InlineData("CHECK", "check")]
    [InlineData("med", "medicines")]
    [InlineData("xyzzy", null)]
    public void Of_a_slip_finds_what_was_meant(string typed, string? expected)
    {
        Assert.Equal(expected, NearestName.Of(typed, ["check", "text", "medicines", "rules"]));
    }
}
