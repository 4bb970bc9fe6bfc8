using System.Text.Json;

namespace AdControl.Cli.Tests.Medicines;

public sealed class ReevaluationCommandTests : IDisposable
{
    private readonly MedicinesRun _run = new();

    public void Dispose() => _run.Dispose();

    private Task<CommandRun> Reevaluation(params string[] args) => _run.English(["reevaluation", .. args]);

    [Fact]
    public async Task Advertising_a_medicine_on_the_list_is_prohibited_from_its_first_day_until_it_is_closed()
    {
        await _run.ImportSamplesAsync();
        var text = _run.Folder.Write("a.txt", "DOLUPARA soulage les douleurs.\n");
        Assert.DoesNotContain("ALL-02", await RulesThatFire(text, "2026-11-24"));

        await Reevaluation("open", "90000011", "--date", "2026-11-10", "--source", "saisine fictive");
        Assert.DoesNotContain("ALL-02", await RulesThatFire(text, "2026-11-09"));
        Assert.Contains("ALL-02", await RulesThatFire(text, "2026-11-10"));

        await Reevaluation("close", "90000011", "--date", "2026-11-20", "--outcome", "rapport favorable");
        Assert.Contains("ALL-02", await RulesThatFire(text, "2026-11-19"));
        Assert.DoesNotContain("ALL-02", await RulesThatFire(text, "2026-11-20"));
    }

    [Fact]
    public async Task List_shows_what_was_opened_and_closed_in_both_languages()
    {
        await _run.ImportSamplesAsync();
        await Reevaluation("open", "90000011", "--date", "2026-11-10", "--source", "saisine fictive");
        await Reevaluation("open", "90000022");
        await Reevaluation("close", "90000011", "--date", "2026-11-20", "--outcome", "rapport favorable", "--source", "décision fictive");

        Assert.Equal(
            "90000011  DOLUPARA 500 mg, comprimé: opened on 2026-11-10, closed on 2026-11-20, rapport favorable (saisine fictive; décision fictive)\n"
            + "90000022  IBUCALME 200 mg, comprimé pelliculé: open since 2026-11-24\n",
            (await Reevaluation("list")).Out);
        Assert.Equal("90000022  IBUCALME 200 mg, comprimé pelliculé : ouverte depuis le 2026-11-24\n", (await _run.French("reevaluation", "list", "--date", "2026-11-24")).Out);
        Assert.Equal("No re-evaluation.\n", (await Reevaluation("list", "90000080")).Out);
        Assert.Contains("under re-evaluation", (await _run.English("show", "90000022")).Out, StringComparison.Ordinal);
        Assert.Matches("Re-evaluation +opened on 2026-11-10, closed on 2026-11-20", (await _run.English("show", "90000011")).Out);
    }

    [Fact]
    public async Task List_as_json_has_the_dates_and_the_source()
    {
        await _run.ImportSamplesAsync();
        await Reevaluation("open", "90000011", "--date", "2026-11-10", "--source", "saisine fictive");

        var entry = Assert.Single(MedicinesRun.Json(await Reevaluation("list", "--format", "json")).GetProperty("reevaluations").EnumerateArray());

        Assert.Equal(("90000011", "2026-11-10", "saisine fictive"), (entry.GetProperty("cis").GetString(), entry.GetProperty("openedOn").GetString(), entry.GetProperty("source").GetString()));
        Assert.Equal(JsonValueKind.Null, entry.GetProperty("closedOn").ValueKind);
    }

    [Fact]
    public async Task Opening_twice_and_closing_what_is_not_open_are_refused_with_what_is_on_the_list()
    {
        await _run.ImportSamplesAsync();
        MedicinesRun.AssertFails(await _run.French("reevaluation", "close", "90000011"), "90000011 n'a pas de réévaluation ouverte");
        await Reevaluation("open", "90000011", "--date", "2026-11-10");

        MedicinesRun.AssertFails(await Reevaluation("open", "90000011"), "is on the list on that day already", "open since 2026-11-10");
        MedicinesRun.AssertFails(await Reevaluation("close", "90000011", "--date", "2026-11-09"), "has no open re-evaluation to end on that day", "open since 2026-11-10");
        MedicinesRun.AssertFails(await Reevaluation("open", "dolupra"), "is not in the register", "DOLUPARA");
    }

    [Fact]
    public async Task List_outlives_the_next_import()
    {
        await _run.ImportSamplesAsync();
        await Reevaluation("open", "90000011");
        await _run.ImportSamplesAsync();

        Assert.StartsWith("90000011", (await Reevaluation("list")).Out, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<string?>> RulesThatFire(string text, string date)
    {
        var run = await CommandRun.OfAsync(["check", text, "--audience", "public", "--medicine", "90000011", "--date", date, "--format", "json"], dataFolder: _run.Data);
        using var json = JsonDocument.Parse(run.Out);
        return [.. json.RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("rule").GetString())];
    }
}
