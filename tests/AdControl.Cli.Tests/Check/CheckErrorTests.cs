using System.Text.Json;
using AdControl.Cli.Shell;

namespace AdControl.Cli.Tests.Check;

public sealed class CheckErrorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Check_of_a_missing_file_tells_it_on_the_error_stream_and_by_a_code()
    {
        var text = await CommandRun.OfAsync("check", _folder["missing.txt"], "--audience", "public");
        var json = await CommandRun.OfAsync("check", _folder["missing.txt"], "--audience", "public", "--format", "json");
        var folder = await CommandRun.OfAsync("check", _folder.Path, "--audience", "public", "--format", "json");

        Assert.Equal(ExitCode.Failure, text.ExitCode);
        Assert.Empty(text.Out);
        Assert.Contains("does not exist", text.Error, StringComparison.Ordinal);
        Assert.Equal("file-not-found", CodeOf(json.Out));
        Assert.Equal("is-a-folder", CodeOf(folder.Out));
    }

    [Fact]
    public async Task Check_whose_report_is_kept_in_a_file_keeps_the_failures_in_it()
    {
        await CommandRun.OfAsync("check", _folder["missing.txt"], "--audience", "public", "--out", _folder["report.txt"]);

        Assert.Contains("does not exist", File.ReadAllText(_folder["report.txt"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.txt", "")]
    [InlineData("a.txt", " \r\n\t\u00A0\u200B")]
    [InlineData("a.html", "<!doctype html><html><body> <p></p></body></html>")]
    [InlineData("a.md", "\n\n")]
    [InlineData("a.docx", "")]
    [InlineData("a.pdf", "")]
    [InlineData("a.png", "")]
    public async Task Check_of_a_document_without_text_is_one_error_whatever_the_format(string name, string content)
    {
        var run = await CommandRun.OfAsync("check", _folder.Write(name, content), "--audience", "public", "--format", "json");

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Equal("empty-document", CodeOf(run.Out));
    }

    [Fact]
    public async Task Batch_of_an_empty_list_says_that_there_was_nothing_to_check()
    {
        var run = await CommandRun.OfAsync("check", "--batch", _folder.Write("list.jsonl", "\n\n"));

        Assert.Empty(run.Out);
        Assert.Contains("list.jsonl", run.Error, StringComparison.Ordinal);
        Assert.Contains("nothing was checked", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_with_a_name_of_several_medicines_says_how_many_and_a_slip_says_what_is_near()
    {
        await CommandRun.OfAsync(["medicines", "import", Path.Combine(AppContext.BaseDirectory, "samples", "medicines")], dataFolder: _folder.Path);
        string[] check = ["check", _folder.Write("a.txt", "x"), "--audience", "public", "--medicine"];

        var several = await CommandRun.OfAsync([.. check, "IBUCALME"], dataFolder: _folder.Path);
        var slip = await CommandRun.OfAsync([.. check, "DOLUPRA"], dataFolder: _folder.Path);
        var code = await CommandRun.OfAsync([.. check, "90000021"], dataFolder: _folder.Path);
        var json = await CommandRun.OfAsync([.. check, "90000012", "--format", "json"], dataFolder: _folder.Path);

        Assert.Matches("'IBUCALME' designates [0-9]+ medicines", several.Error);
        Assert.Contains("'DOLUPRA' is not in the register; did you mean:\n        9000", slip.Error, StringComparison.Ordinal);
        Assert.Equal(1, slip.Error.Split('✗').Length - 1);
        Assert.Contains("90000022", code.Error, StringComparison.Ordinal);
        Assert.Equal("unknown-medicine", CodeOf(json.Out));
    }

    [Theory]
    [InlineData("--product", "device", "--medicine", "DOLUPARA")]
    [InlineData("--product", "medicine", "--class", "IIa")]
    [InlineData("--product", "ivd", "--class", "III")]
    public async Task Check_of_a_product_with_what_belongs_to_another_is_refused(params string[] options)
    {
        var run = await CommandRun.OfAsync(["check", _folder.Write("a.txt", "x"), "--audience", "public", .. options]);

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("leave", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Batch_line_of_a_device_with_a_medicine_is_judged_with_a_warning()
    {
        _folder.Write("a.txt", "Un dispositif.");
        var list = _folder.Write("list.jsonl", "{\"file\":\"a.txt\",\"audience\":\"public\",\"product\":\"device\",\"medicines\":[\"x\"]}\n");

        Assert.Contains("not taken into account", (await CommandRun.OfAsync("check", "--batch", list)).Out, StringComparison.Ordinal);
    }

    private static string? CodeOf(string json) => JsonDocument.Parse(json).RootElement.GetProperty("error").GetProperty("code").GetString();
}
