using AdControl.Documents.Ocr;

namespace AdControl.Documents.Tests;

public sealed class ImageTests
{
    [Theory]
    [InlineData("scan.png")]
    [InlineData("scan.jpg")]
    [InlineData("scan.tif")]
    public void Read_a_picture_is_recognised_with_positions_and_heights(string fixture)
    {
        var document = Read.Fixture(fixture);
        Assert.Contains("Soulage rapidement les maux de tête et la fièvre dès 6 ans", document.Text, StringComparison.Ordinal);
        Assert.All(document.Blocks, b => Assert.True(b.Is(BlockFlags.Ocr)));
        Assert.Equal((DocumentFormat.Image, 1, true), (document.Format, document.Pages, document.HasPictures));
        var start = document.Text.IndexOf("Soulage", StringComparison.Ordinal);
        Assert.InRange(document.LetterHeight(start, 20)!.Value, 9.5, 12.5);
        Assert.InRange(document.Locate(start).Box!.Value.Left, 50, 65);
    }

    [Theory]
    [InlineData("scan.png")]
    [InlineData("scan.jpg")]
    [InlineData("scan.tif")]
    public void Header_gives_size_and_resolution(string fixture)
    {
        var header = ImageHeader.Read(Read.Bytes(fixture));
        Assert.Equal((1241 * 1754, 150, 1), (header.Pixels, header.Resolution, header.Pages));
    }

    [Fact]
    public void Read_a_picture_that_unfolds_beyond_the_limit_is_refused_unopened()
    {
        var bomb = Read.Bytes("scan.png");
        bomb[16] = 0x7F;
        Assert.Equal("image-too-large", Read.Failure(bomb, "a.png").Code);
    }

    [Theory]
    [InlineData("scan.png", 18)]
    [InlineData("scan.jpg", 20)]
    [InlineData("scan.tif", 9)]
    public void Read_a_picture_cut_in_its_header_is_damaged(string fixture, int length)
    {
        Assert.Equal("damaged", Read.Failure(Read.Bytes(fixture)[..length], fixture).Code);
    }
}
