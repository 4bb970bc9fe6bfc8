namespace AdControl.Cli.Tests.Cases;

/// <summary>Cases from the command line: a scenario is played and kept, then read by every command; a case is started and refused.</summary>
public class CaseCommandTests
{
    private static string Scenario => Path.Combine(AppContext.BaseDirectory, "samples", "scenarios", "depot-au-bulletin.json");

    [Fact]
    public async Task Simulate_kept_run_is_read_by_every_command()
    {
        using var folder = new TemporaryFolder();
        var data = folder["run"];

        var played = await CommandRun.OfAsync("simulate", Scenario, "--out", data);
        Assert.Equal((0, ""), (played.ExitCode, played.Error));
        Assert.Contains("to-sign → granted", played.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(data, "cases", "GP-2026-00001", "receipt.docx")));
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(data, "mail"), "*.eml"));

        await ReadsAsync(data, "granted", "case", "list");
        await ReadsAsync(data, "26/03/90000011/GP/001", "case", "show", "GP-2026-00001");
        await ReadsAsync(data, "signatory:dana  signed", "case", "timeline", "26/03/90000011/GP/001");
        await ReadsAsync(data, "Decided: the clock, which ran to", "clock", "GP-2026-00001");
        await ReadsAsync(data, "The case is decided: an answer changes nothing", "clock", "GP-2026-00001", "--if-answered", "2026-04-15");
        await ReadsAsync(data, "0 alteration(s)", "audit", "verify");
        await ReadsAsync(data, "\"reference\": \"GP-2026-00001-D1\"", "decision", "draft", "GP-2026-00001", "--act", "act-1", "--json");
        await ReadsAsync(data, "Written to", "case", "export", "GP-2026-00001", "--out", folder["export"]);
        Assert.True(File.Exists(Path.Combine(folder["export"], "journal.jsonl")));
    }

    [Fact]
    public async Task Audit_altered_file_of_a_case_fails()
    {
        using var folder = new TemporaryFolder();
        var data = folder["run"];
        await CommandRun.OfAsync("simulate", Scenario, "--out", data);
        foreach (var file in Directory.GetFiles(Path.Combine(data, "files"), "*", SearchOption.AllDirectories)) await File.AppendAllTextAsync(file, "!");

        var run = await CommandRun.OfAsync(["audit", "verify"], dataFolder: data);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("01-dolupara-affiche.txt was altered", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Simulate_expectation_not_met_fails_and_names_it()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("x.json", """
            { "start": "2026-03-12T09:00:00+01:00", "steps": [
              { "do": "start", "as": "company:alpha", "case": "A", "procedure": "visa-gp", "data": { "title": "x" } },
              { "do": "expect", "expect": { "state": "granted" } } ] }
            """);

        var run = await CommandRun.OfAsync("simulate", file);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("step 2 (expect): state: expected granted, found draft", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Case_started_then_refused_with_a_code()
    {
        using var folder = new TemporaryFolder();
        var dossier = folder.Write("dossier.json", """{ "medicines": ["90000011"], "title": "Affiche" }""");

        var started = await CommandRun.OfAsync(["case", "start", "visa-gp", "--as", "company:alpha", "--dossier", dossier], dataFolder: folder["data"]);
        Assert.Equal((0, ""), (started.ExitCode, started.Error));
        var id = started.Out.Split(' ')[1].TrimEnd(':');

        var tasks = await CommandRun.OfAsync(["task", "list", "--as", "company:alpha"], dataFolder: folder["data"]);
        Assert.Contains("preparation", tasks.Out, StringComparison.Ordinal);
        var deposit = await CommandRun.OfAsync(["case", "deposit", id, "--as", "company:alpha"], dataFolder: folder["data"]);
        Assert.Equal(2, deposit.ExitCode);
        Assert.Contains("not-signed-off", deposit.Error, StringComparison.Ordinal);
        var unknown = await CommandRun.OfAsync(["case", "show", "GP-1999-00001"], dataFolder: folder["data"]);
        Assert.Contains("not-found", unknown.Error, StringComparison.Ordinal);
        var nobody = await CommandRun.OfAsync(["task", "list", "--as", "anna"], dataFolder: folder["data"]);
        Assert.Contains("names nobody", nobody.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calendar_list_and_check_tell_periods_and_due_dates()
    {
        var list = await CommandRun.OfAsync("calendar", "list", "--year", "2024");
        Assert.Contains("GP  2024-11-07 → 2024-11-15  decision 2025-01-16", list.Out, StringComparison.Ordinal);
        Assert.Contains("PM  2024: the calendar is not complete", list.Out, StringComparison.Ordinal);

        Assert.Equal(0, (await CommandRun.OfAsync("calendar", "check")).ExitCode);
    }

    private static async Task ReadsAsync(string data, string expected, params string[] args)
    {
        var run = await CommandRun.OfAsync(args, dataFolder: data);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(expected, run.Out, StringComparison.Ordinal);
    }
}
