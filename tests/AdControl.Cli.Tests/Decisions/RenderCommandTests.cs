using AdControl.Documents;
using AdControl.Documents.Acts;
using AdControl.Law;

namespace AdControl.Cli.Tests.Decisions;

public sealed class RenderCommandTests
{
    private static readonly ActDocument Act = new()
    {
        Kind = "refusal",
        Type = "decision",
        Reference = "PUB-2026-0042",
        Title = new ActSentence("title", "Décision du 3 avril 2026 portant refus"),
        Authority = new ActAuthority("agence", "Agence fictive"),
        Articles = [new ActArticle("measure", [new ActParagraph([new ActSentence("measure", "Le visa est refusé.")])])],
        Date = new DateOnly(2026, 4, 3),
    };

    [Fact]
    public async Task Render_without_a_format_prints_the_text_that_is_signed()
    {
        using var folder = new TemporaryFolder();
        var run = await CommandRun.OfAsync("decision", "render", folder.Write("refus.json", "\uFEFF" + ActJson.Write(Act)));
        Assert.Equal((0, ActText.Write(Act)), (run.ExitCode, run.Out));
    }

    [Fact]
    public async Task Render_sample_reads_as_an_act()
    {
        var run = await CommandRun.OfAsync("decision", "render", Path.Combine(AppContext.BaseDirectory, "samples", "decisions", "refus.json"));
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Considérant que la publicité comporte la mention « Résultat garanti en 3 jours » (page 1) ;", run.Out, StringComparison.Ordinal);
        Assert.Contains("\n\nDécide :\n\nArticle 1er\n\n", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("html", "<!DOCTYPE html>")]
    [InlineData("akn", "<akomaNtoso")]
    [InlineData("json", "\"kind\": \"refusal\"")]
    public async Task Render_standard_input_prints_the_format_asked_for(string format, string expected)
    {
        var run = await CommandRun.OfAsync(["decision", "render", "-", "--format", format], ActJson.Write(Act));
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(expected, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_docx_without_out_lies_beside_the_act()
    {
        using var folder = new TemporaryFolder();
        var run = await CommandRun.OfAsync("decision", "render", folder.Write("refus.json", ActJson.Write(Act)), "--format", "docx");
        Assert.Equal(folder["refus.docx"] + "\n", run.Out);
        Assert.Contains("Le visa est refusé.", DocumentReader.Read(await File.ReadAllBytesAsync(folder["refus.docx"]), "refus.docx").Text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Render_pdf_goes_where_out_says()
    {
        Skip.IfNot(ActPdf.IsAvailable() || Environment.GetEnvironmentVariable("CI") == "true", "soffice is not there.");
        using var folder = new TemporaryFolder();
        var run = await CommandRun.OfAsync("decision", "render", folder.Write("refus.json", ActJson.Write(Act)), "--format", "pdf", "--out", folder["r.pdf"]);
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("%PDF-", System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(folder["r.pdf"])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_something_else_says_what_is_wrong_with_it()
    {
        using var folder = new TemporaryFolder();
        var run = await CommandRun.OfAsync("decision", "render", folder.Write("refus.json", """{ "kind": "refusal" }"""));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("title", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_into_a_folder_that_is_not_there_is_refused_in_french()
    {
        using var folder = new TemporaryFolder();
        var run = await CommandRun.OfAsync(["decision", "render", folder.Write("refus.json", ActJson.Write(Act)), "--format", "docx", "--out", folder["x/r.docx"]], language: Language.French);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("n'existe pas", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_binary_of_standard_input_asks_for_a_name()
    {
        var run = await CommandRun.OfAsync(["decision", "render", "-", "--format", "docx"], ActJson.Write(Act));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--out", run.Error, StringComparison.Ordinal);
    }
}
