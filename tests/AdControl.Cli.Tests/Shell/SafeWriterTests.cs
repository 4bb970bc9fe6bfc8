using AdControl.Cli.Shell;

namespace AdControl.Cli.Tests.Shell;

/// <summary>A stranger's names reach the terminal as words, never as commands.</summary>
public class SafeWriterTests
{
    [Theory]
    [InlineData("a\u001b[31mred", "a\\u001b[31mred")]
    [InlineData("bell\u0007 and\u009b2J", "bell\\u0007 and\\u009b2J")]
    [InlineData("over\rwritten", "over\\u000dwritten")]
    [InlineData("dos\r\nline", "dos\r\nline")]
    [InlineData("\u202egnp.exe", "\\u202egnp.exe")]
    [InlineData("\u2066x\u2069 \u200e\u061c", "\\u2066x\\u2069 \\u200e\\u061c")]
    [InlineData("tab\tand\nline, é « » – ok", "tab\tand\nline, é « » – ok")]
    public void Write_text_has_no_command_left(string text, string shown)
    {
        var inner = new StringWriter();
        var writer = new SafeWriter(inner);
        writer.Write(text);
        Assert.Equal(shown, inner.ToString());
    }

    [Fact]
    public void Write_own_colours_pass_where_the_program_paints_and_nothing_else()
    {
        var inner = new StringWriter();
        new SafeWriter(inner, hasOwnSequences: true).Write("\r\u001b[1;31mred\u001b[0m\u001b[K \u001b]0;title\u0007");
        Assert.Equal("\r\u001b[1;31mred\u001b[0m\u001b[K \\u001b]0;title\\u0007", inner.ToString());
    }

    [Fact]
    public async Task Hostile_names_are_refused_and_told_without_what_makes_them_hostile()
    {
        using var folder = new TemporaryFolder();
        var dossier = folder.Write("dossier.json", """{ "medicines": ["90000011"], "title": "A\u001b[2Jb\nfake line\u202ec" }""");

        foreach (var args in new string[][] { ["case", "start", "visa-gp", "--as", "company:alpha", "--dossier", dossier], ["case", "show", "x\u001b[31m"], ["case", "show", "x\u202ey"] })
        {
            var run = await CommandRun.OfAsync(args, dataFolder: folder["data"]);
            Assert.NotEqual(0, run.ExitCode);
            Assert.DoesNotContain(run.Error + run.Out, c => c is '\u001b' or '\u202e');
        }
    }

    [Fact]
    public async Task Json_keeps_its_meaning()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.txt", "Un médicament \u202e\u009bx.\n");

        var run = await CommandRun.OfAsync("text", file, "--format", "json");

        Assert.DoesNotContain(run.Out, c => c is '\u202e' or '\u009b');
        using var json = System.Text.Json.JsonDocument.Parse(run.Out);
        Assert.Contains("\u202e\u009bx", json.RootElement.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("\u202e\u009bx", (await CommandRun.OfAsync("text", file)).Out, StringComparison.Ordinal);
    }
}
