namespace AdControl.Cli.Tests.Medicines;

public sealed class FindCommandTests : IDisposable
{
    private readonly MedicinesRun _run = new();

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData("ibucalme", "90000022  IBUCALME 200 mg, comprimé pelliculé\n90000023  IBUCALME 400 mg, comprimé pelliculé\n")]
    [InlineData("IBUCALME 400", "90000023  IBUCALME 400 mg, comprimé pelliculé\n")]
    [InlineData("90000023", "90000023  IBUCALME 400 mg, comprimé pelliculé\n")]
    [InlineData("paracetamol", "90000011  DOLUPARA 500 mg, comprimé  [PARACÉTAMOL]\n")]
    public async Task Find_by_name_words_code_or_substance_without_accents(string text, string found)
    {
        await _run.ImportSamplesAsync();

        var run = await _run.English(["find", .. text.Split(' ')]);

        Assert.Equal((0, found, ""), (run.ExitCode, run.Out, run.Error));
    }

    [Fact]
    public async Task Find_says_what_is_not_authorised_in_both_languages()
    {
        await _run.ImportSamplesAsync();

        Assert.Contains("[authorisation not active]", (await _run.English("find", "anciendol")).Out, StringComparison.Ordinal);
        Assert.Contains("[autorisation non active]", (await _run.French("find", "anciendol")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Find_with_a_limit_tells_how_many_more_there_are()
    {
        await _run.ImportSamplesAsync();

        var run = await _run.English("find", "ibucalme", "--limit", "1");
        var json = MedicinesRun.Json(await _run.English("find", "ibucalme", "--limit", "1", "--format", "json"));

        Assert.Equal("90000022  IBUCALME 200 mg, comprimé pelliculé\n", run.Out);
        Assert.Contains("1 more (--limit)", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, json.GetProperty("total").GetInt32());
        Assert.Equal("90000022", Assert.Single(json.GetProperty("medicines").EnumerateArray()).GetProperty("cis").GetString());
    }

    [Fact]
    public async Task Find_of_a_misspelt_name_offers_those_that_come_near()
    {
        await _run.ImportSamplesAsync();

        Assert.Equal("Nothing like it in the register of 2026-11-02.\nNames that come near: DOLUPARA\n", (await _run.English("find", "dolupra")).Out);
        Assert.Equal("Rien de tel dans le registre du 2026-11-02.\nNoms proches : DOLUPARA\n", (await _run.French("find", "dolupra")).Out);
    }

    [Fact]
    public async Task Find_without_a_register_says_how_to_import_one() =>
        MedicinesRun.AssertFails(await _run.English("find", "dolupara"), "No register was imported yet", "--data");
}
