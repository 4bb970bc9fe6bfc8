namespace AdControl.Cli.Tests.Medicines;

public sealed class DiffCommandTests : IDisposable
{
    private readonly MedicinesRun _run = new();

    public void Dispose() => _run.Dispose();

    private async Task<string> ChangedAsync()
    {
        await _run.ImportSamplesAsync();
        var folder = _run.Copy();
        MedicinesRun.Change(folder, "CIS_bdpm.txt", text => string.Concat(text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .Where(row => !row.StartsWith("90000148", StringComparison.Ordinal))
            .Select(row => row.StartsWith("90000137", StringComparison.Ordinal) ? row[..row.LastIndexOf('\t')] + "\tNon" : row)
            .Select(row => row + "\r\n")));
        MedicinesRun.Change(folder, "CIS_CPD_bdpm.txt", text => text + "\r\n90000011\tliste II\r\n");
        return folder;
    }

    [Fact]
    public async Task Diff_says_changes_in_words_not_in_columns()
    {
        var run = await _run.English("diff", await ChangedAsync());

        Assert.Contains("  medicines withdrawn: 1\n    90000148  ANCIENDOL", run.Out, StringComparison.Ordinal);
        Assert.Contains("additional monitoring 'yes' → 'no'\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("  medicines whose conditions of prescription change: 1\n    90000011  + liste II\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("left as they were: CIS-ATC_*.csv, ATC_*.csv\n", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("_monitoring", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_in_French_says_changes_in_French()
    {
        var run = await _run.French("diff", await ChangedAsync());

        Assert.Contains("surveillance renforcée « oui » → « non »\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("  médicaments sortis : 1\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("laissés tels quels : CIS-ATC_*.csv", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_as_json_names_columns_and_leaves_the_store_alone()
    {
        var folder = await ChangedAsync();

        var first = await _run.English("diff", folder, "--format", "json");
        var again = await _run.French("diff", folder, "--format", "json");

        Assert.Equal(first.Out, again.Out);
        var field = MedicinesRun.Json(first).GetProperty("changed")[0].GetProperty("fields")[0];
        Assert.Equal(("additional_monitoring", "1", "0"), (field.GetProperty("field").GetString(), field.GetProperty("before").GetString(), field.GetProperty("after").GetString()));
    }

    [Fact]
    public async Task Diff_without_a_register_says_how_to_import_one()
    {
        MedicinesRun.AssertFails(await _run.English("diff", Samples.Medicines), "No register was imported yet", "medicines import DIR");
        MedicinesRun.AssertFails(await _run.French("diff", Samples.Medicines), "Aucun registre n'a encore été importé", "medicines import DOSSIER");
    }
}
