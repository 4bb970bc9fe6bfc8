using System.Text.Json;
using AdControl.Cli.Shell;
using AdControl.Law;

namespace AdControl.Cli.Tests.Check;

public sealed class CheckCommandTests : IDisposable
{
    private const string Bad = "Médicament. Résultat garanti, sans aucun effet secondaire.\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Check_of_a_claim_gives_the_members_of_the_result_in_their_order()
    {
        var path = _folder.Write("a.txt", Bad);

        var run = await CommandRun.OfAsync("check", path, "--audience", "public", "--format", "json");

        Assert.Equal(ExitCode.Findings, run.ExitCode);
        using var json = JsonDocument.Parse(run.Out);
        Assert.Equal(
            ["document", "audience", "product", "medium", "medicines", "lawDate", "rulePack", "verdict", "findings", "checklist", "undecided", "passed", "notApplicable"],
            json.RootElement.EnumerateObject().Select(m => m.Name).Take(13));
        var finding = json.RootElement.GetProperty("findings").EnumerateArray().First(f => f.GetProperty("evidence").GetArrayLength() > 0);
        Assert.Equal(
            ["rule", "level", "kind", "article", "message", "evidence", "suggestions", "fingerprint"],
            finding.EnumerateObject().Select(m => m.Name).Take(8));
        var passage = finding.GetProperty("evidence")[0];
        Assert.Equal(["start", "length", "text", "page", "line"], passage.EnumerateObject().Select(m => m.Name).Take(5));
        Assert.Equal(passage.GetProperty("text").GetString(), Bad.Substring(passage.GetProperty("start").GetInt32(), passage.GetProperty("length").GetInt32()));
        Assert.Equal("noncompliant", json.RootElement.GetProperty("verdict").GetString());
        Assert.Equal("2026-11-24", json.RootElement.GetProperty("lawDate").GetString());
        Assert.Contains("é", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_of_standard_input_equals_that_of_the_file()
    {
        var file = await CommandRun.OfAsync("check", _folder.Write("a.txt", Bad), "--audience", "public", "--format", "json");
        var input = await CommandRun.OfAsync(["check", "-", "--audience", "public", "--format", "json"], Bad);

        Assert.Equal(file.ExitCode, input.ExitCode);
        Assert.Equal(Findings(file.Out), Findings(input.Out));
        Assert.Contains("\"name\": \"stdin\"", input.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("review", ExitCode.Findings)]
    [InlineData("major", ExitCode.Findings)]
    [InlineData("blocking", ExitCode.Findings)]
    public async Task Check_with_a_blocking_finding_fails_at_every_level(string level, int exitCode)
    {
        var run = await CommandRun.OfAsync("check", _folder.Write("a.txt", Bad), "--audience", "public", "--fail-on", level);

        Assert.Equal(exitCode, run.ExitCode);
    }

    [Fact]
    public async Task Check_whose_findings_lie_below_the_failing_level_succeeds()
    {
        var path = Sample("20-bracelet-magnetique.html");
        var known = await CommandRun.OfAsync("check", path, "--audience", "public", "--product", "method", "--format", "json");
        var levels = Levels(known.Out);
        Assert.Contains("blocking", levels);

        var minor = _folder.Write("m.txt", "Ce bracelet soulage l'arthrose.\n");
        var lenient = await CommandRun.OfAsync("check", minor, "--audience", "public", "--product", "method");
        var strict = await CommandRun.OfAsync("check", minor, "--audience", "public", "--product", "method", "--fail-on", "review");

        Assert.Equal(ExitCode.Success, lenient.ExitCode);
        Assert.Equal(ExitCode.Findings, strict.ExitCode);
    }

    [Fact]
    public async Task Check_of_several_files_one_of_them_missing_reports_all_and_fails()
    {
        var good = _folder.Write("a.txt", Bad);

        var run = await CommandRun.OfAsync("check", good, _folder["missing.txt"], good, "--audience", "public", "--format", "json");

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        using var json = JsonDocument.Parse(run.Out);
        Assert.Equal([false, true, false], json.RootElement.EnumerateArray().Select(r => r.TryGetProperty("error", out _)));
    }

    [Fact]
    public async Task Check_without_a_register_says_so_and_lists_what_is_undecided()
    {
        var run = await CommandRun.OfAsync("check", _folder.Write("a.txt", Bad), "--audience", "public");

        Assert.Contains("No medicines register", run.Out, StringComparison.Ordinal);
        Assert.Contains("needs the advertised medicine", run.Out, StringComparison.Ordinal);
        Assert.Contains("GP-01", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Checklist_is_counted_at_a_terminal_and_written_out_on_demand()
    {
        string[] check = ["check", _folder.Write("a.txt", Bad), "--audience", "public"];

        var folded = await CommandRun.OfAsync(check);
        var shown = await CommandRun.OfAsync([.. check, "--checklist"]);

        Assert.Matches(@"For a person to decide \([0-9]+\)", folded.Out);
        Assert.DoesNotContain("[ ] ", folded.Out, StringComparison.Ordinal);
        Assert.Contains("--checklist", folded.Out, StringComparison.Ordinal);
        Assert.Contains("[ ] ", shown.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\u001b[31mRésultat garanti\u001b[0m")]
    [InlineData("\u001b]0;titre\u0007Résultat\u001b[1mgaranti")]
    public async Task Check_of_a_text_with_the_control_sequences_of_a_terminal_finds_the_claim(string text)
    {
        var run = await CommandRun.OfAsync("check", _folder.Write("a.txt", text), "--audience", "public", "--format", "json");

        var finding = JsonDocument.Parse(run.Out).RootElement.GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("rule").GetString() == "GP-31");
        var passage = finding.GetProperty("evidence")[0];
        Assert.Equal(passage.GetProperty("text").GetString(), text.Substring(passage.GetProperty("start").GetInt32(), passage.GetProperty("length").GetInt32()));
    }

    [Theory]
    [InlineData("public", "/GP/", "/PM/")]
    [InlineData("professional", "/PM/", "/GP/")]
    public async Task Suggestion_of_a_reference_number_fits_the_audience(string audience, string wanted, string other)
    {
        var run = await CommandRun.OfAsync("check", _folder.Write("a.txt", "FIXIPRAL."), "--audience", audience, "--format", "json");

        var number = JsonDocument.Parse(run.Out).RootElement.GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("rule").GetString() == "ALL-06").GetProperty("suggestions")[0].GetProperty("text").GetString();
        Assert.Contains(wanted, number, StringComparison.Ordinal);
        Assert.DoesNotContain(other, number, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facts_of_a_finding_have_names_for_people_and_one_value_in_every_language()
    {
        await CommandRun.OfAsync(["medicines", "import", Path.Combine(AppContext.BaseDirectory, "samples", "medicines")], dataFolder: _folder.Path);
        var path = Sample("15-cardiozen-grand-public.txt");
        async Task<CommandRun> Run(Language language, string format) => await CommandRun.OfAsync(
            ["check", path, "--audience", "public", "--medicine", "CARDIOZEN", "--format", format], dataFolder: _folder.Path, language: language);

        var (french, english) = (await Run(Language.French, "json"), await Run(Language.English, "json"));
        var text = await Run(Language.French, "text");

        Assert.Equal(Facts(french.Out), Facts(english.Out));
        Assert.Contains("medicine.IsOnPrescription=true", Facts(french.Out));
        Assert.DoesNotContain("medicine.", text.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("submission.", text.Out, StringComparison.Ordinal);
        Assert.Contains("Soumis à prescription : oui", text.Out, StringComparison.Ordinal);
    }

    private static List<string> Facts(string json) =>
    [
        .. JsonDocument.Parse(json).RootElement.GetProperty("findings").EnumerateArray()
            .Where(f => f.TryGetProperty("facts", out _)).SelectMany(f => f.GetProperty("facts").EnumerateArray())
            .Select(fact => $"{fact.GetProperty("path").GetString()}={fact.GetProperty("value").GetString()}"),
    ];

    [Fact]
    public async Task Check_with_a_folder_of_rules_that_does_not_load_names_every_problem()
    {
        _folder.Write("rules/pack.json", "{ \"name\": \"x\"");

        var run = await CommandRun.OfAsync("check", _folder.Write("a.txt", Bad), "--audience", "public", "--rules", _folder["rules"]);

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("pack.json", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Baseline_of_a_run_silences_its_findings_until_it_ends()
    {
        var path = _folder.Write("a.txt", Bad);
        var baseline = _folder["known.json"];
        string[] check = ["check", path, "--audience", "public", "--format", "json"];

        var written = await CommandRun.OfAsync([.. check, "--write-baseline", baseline]);
        var silenced = await CommandRun.OfAsync([.. check, "--baseline", baseline]);
        File.WriteAllText(baseline, File.ReadAllText(baseline).Replace("\"until\": null", "\"until\": \"2020-01-01\"", StringComparison.Ordinal));
        var expired = await CommandRun.OfAsync([.. check, "--baseline", baseline]);

        Assert.Equal(ExitCode.Success, written.ExitCode);
        Assert.Equal(ExitCode.Success, silenced.ExitCode);
        Assert.Empty(Levels(silenced.Out));
        Assert.Contains("\"silenced\"", silenced.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, expired.ExitCode);
        Assert.Equal(Levels(written.Out), Levels(expired.Out));
    }

    [Fact]
    public async Task Baseline_entry_silences_in_its_own_document_only_and_says_what_it_silences()
    {
        var (first, second) = (_folder.Write("a.txt", "DOLUPARA.\n"), _folder.Write("sub/b.txt", "DOLUPARA.\n"));
        var baseline = _folder["known.json"];
        string[] options = ["--audience", "public", "--format", "json"];

        await CommandRun.OfAsync(["check", first, .. options, "--write-baseline", baseline]);
        var own = await CommandRun.OfAsync(["check", first, .. options, "--baseline", baseline]);
        var other = await CommandRun.OfAsync(["check", second, .. options, "--baseline", baseline]);

        var entry = JsonDocument.Parse(File.ReadAllText(baseline)).RootElement.GetProperty("findings")[0];
        Assert.Equal("a.txt", entry.GetProperty("document").GetString());
        Assert.NotEmpty(entry.GetProperty("message").GetString()!);
        Assert.Empty(Levels(own.Out));
        Assert.NotEmpty(Levels(other.Out));
    }

    [Fact]
    public async Task Baseline_entry_without_a_document_silences_everywhere()
    {
        var path = _folder.Write("a.txt", Bad);
        var baseline = _folder["known.json"];
        string[] check = ["check", path, "--audience", "public", "--format", "json"];
        await CommandRun.OfAsync([.. check, "--write-baseline", baseline]);
        File.WriteAllText(baseline, File.ReadAllText(baseline).Replace("\"document\"", "\"wasDocument\"", StringComparison.Ordinal));

        Assert.Empty(Levels((await CommandRun.OfAsync([.. check, "--baseline", baseline])).Out));
    }

    [Fact]
    public async Task Baseline_entry_that_no_longer_occurs_is_reported()
    {
        var path = _folder.Write("a.txt", Bad);
        var baseline = _folder["known.json"];
        string[] check = ["check", path, "--audience", "public", "--format", "json"];
        await CommandRun.OfAsync([.. check, "--write-baseline", baseline]);
        File.WriteAllText(path, "Médicament. Sans aucun effet secondaire.\n");

        var run = await CommandRun.OfAsync([.. check, "--baseline", baseline]);

        Assert.Contains("GP-31: the accepted finding no longer occurs", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("GP-32: the accepted", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--out")]
    [InlineData("--write-baseline")]
    public async Task Check_that_writes_into_a_folder_that_is_not_there_says_so_and_makes_none(string option)
    {
        var run = await CommandRun.OfAsync("check", _folder.Write("a.txt", Bad), "--audience", "public", option, _folder["no/such/r.json"]);

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains(_folder["no/such"], run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["no"]));
        Assert.Empty(run.Out);
    }

    [Fact]
    public async Task Baseline_that_is_not_one_says_where()
    {
        var run = await CommandRun.OfAsync("check", _folder.Write("a.txt", Bad), "--audience", "public", "--baseline", _folder.Write("b.json", "{"));

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("b.json(1,", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Batch_answers_every_line_in_order_and_a_broken_one_disturbs_nobody()
    {
        _folder.Write("a.txt", Bad);
        File.WriteAllBytes(_folder["broken.docx"], [0x50, 0x4B, 3, 4, 0, 0, 1]);
        var lines = Enumerable.Range(0, 300).Select(i => i switch
        {
            100 => "{\"file\":\"broken.docx\",\"audience\":\"public\"}",
            150 => "this is not JSON",
            200 => "{\"file\":\"a.txt\",\"audience\":\"everyone\"}",
            _ => "{\"file\":\"a.txt\",\"audience\":\"public\",\"medicines\":[]}",
        });
        var list = _folder.Write("list.jsonl", string.Join('\n', lines) + "\n\n");

        var run = await CommandRun.OfAsync("check", "--batch", list, "--format", "jsonl");

        var results = run.Out.TrimEnd('\n').Split('\n').Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(300, results.Count);
        Assert.Equal([100, 150, 200], results.Index().Where(r => r.Item.TryGetProperty("error", out _)).Select(r => r.Index));
        Assert.Equal("broken.docx", results[100].GetProperty("document").GetProperty("name").GetString());
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.All(results.Where((_, i) => i is not (100 or 150 or 200)), r => Assert.Equal("noncompliant", r.GetProperty("verdict").GetString()));
    }

    [Fact]
    public async Task Batch_that_is_stopped_ends_with_130_and_whole_lines()
    {
        _folder.Write("a.txt", Bad);
        var list = _folder.Write("list.jsonl", string.Concat(Enumerable.Repeat("{\"file\":\"a.txt\",\"audience\":\"public\"}\n", 50)));
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        var run = await CommandRun.OfAsync(["check", "--batch", list], cancellation: stopped.Token);

        Assert.Equal(ExitCode.Interrupted, run.ExitCode);
        Assert.All(run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries), l => JsonDocument.Parse(l));
    }

    [Theory]
    [InlineData("r.html", "<!DOCTYPE html>")]
    [InlineData("r.sarif", "{")]
    [InlineData("r.json", "{")]
    [InlineData("r.xml", "<?xml")]
    public async Task Out_takes_the_form_from_the_name_and_writes_no_mark(string name, string begins)
    {
        var run = await CommandRun.OfAsync("check", _folder.Write("a.txt", Bad), "--audience", "public", "--out", _folder[name]);

        Assert.Empty(run.Out);
        Assert.StartsWith(begins, File.ReadAllText(_folder[name]), StringComparison.Ordinal);
        Assert.NotEqual(0xEF, File.ReadAllBytes(_folder[name])[0]);
    }

    private static string Sample(string name) => Path.Combine(AppContext.BaseDirectory, "samples", "advertisements", name);

    private static string Findings(string json) => JsonDocument.Parse(json).RootElement.GetProperty("findings").GetRawText();

    private static List<string?> Levels(string json) =>
        [.. JsonDocument.Parse(json).RootElement.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("level").GetString())];
}
