using System.Text.Json;

namespace AdControl.Cli.Tests.Text;

public sealed class TextCommandTests
{
    [Theory]
    [InlineData("une ligne")]
    [InlineData("deux\r\nlignes\r\n\r\n")]
    [InlineData("accents é œ, 💊 et\ttabulation\n")]
    public async Task Text_of_plain_text_is_the_file_itself(string text)
    {
        using var folder = new TemporaryFolder();

        var run = await CommandRun.OfAsync("text", folder.Write("a.txt", text));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(text, run.Out);
    }

    [Fact]
    public async Task Text_of_standard_input_as_json_gives_blocks_that_lie_in_the_text()
    {
        var run = await CommandRun.OfAsync(["text", "-", "--format", "json"], "Titre\n\nUn paragraphe.\n");

        using var json = JsonDocument.Parse(run.Out);
        var text = json.RootElement.GetProperty("text").GetString()!;
        var blocks = json.RootElement.GetProperty("blocks").EnumerateArray().Select(b => text.Substring(b.GetProperty("start").GetInt32(), b.GetProperty("length").GetInt32()));
        Assert.Equal(["Titre", "Un paragraphe."], blocks);
        Assert.Equal("stdin", json.RootElement.GetProperty("name").GetString());
    }

    [Fact]
    public async Task Text_of_a_missing_file_offers_the_one_beside_it()
    {
        using var folder = new TemporaryFolder();
        folder.Write("affiche.txt", "x");

        var run = await CommandRun.OfAsync("text", folder["afiche.txt"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("does not exist", run.Error, StringComparison.Ordinal);
        Assert.Contains("affiche.txt", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_of_a_damaged_docx_says_so_without_a_stack_trace()
    {
        using var folder = new TemporaryFolder();
        var path = folder["a.docx"];
        await File.WriteAllBytesAsync(path, [0x50, 0x4B, 0x03, 0x04, 1, 2, 3, 4, 5]);

        var run = await CommandRun.OfAsync("text", path);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("→", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }
}
