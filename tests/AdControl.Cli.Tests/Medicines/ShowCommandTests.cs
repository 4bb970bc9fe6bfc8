namespace AdControl.Cli.Tests.Medicines;

public sealed class ShowCommandTests : IDisposable
{
    private readonly MedicinesRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Show_tells_the_facts_that_rules_read()
    {
        await _run.ImportSamplesAsync();

        var text = (await _run.English("show", "90000080")).Out;

        Assert.StartsWith("90000080  CARDIOZEN 5 mg", text, StringComparison.Ordinal);
        Assert.Matches("Prescription +liste I\n", text);
        Assert.Matches("Reimbursement +65 %\n", text);
        Assert.Matches(@"SMR +Important \(", text);
        Assert.Matches("RCP +not added", text);
        Assert.Contains("Register of 2026-11-02.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_in_French_by_name_with_a_date_before_the_first_import()
    {
        await _run.ImportSamplesAsync();

        var text = (await _run.French("show", "dolupara 500 mg, comprimé", "--date", "2026-01-01")).Out;

        Assert.Matches("Statut +inconnu\n", text);
        Assert.Matches("Prescription +aucune condition : sans ordonnance\n", text);
        Assert.Matches("Notice +non ajoutée\n", text);
    }

    [Fact]
    public async Task Show_as_json_gives_facts_by_name_and_is_the_same_in_every_language()
    {
        await _run.ImportSamplesAsync();

        var english = await _run.English("show", "90000011", "--format", "json");

        Assert.Equal(english.Out, (await _run.French("show", "90000011", "--format", "json")).Out);
        var medicine = MedicinesRun.Json(english).GetProperty("medicine");
        Assert.Equal("90000011", medicine.GetProperty("cis").GetString());
        Assert.False(medicine.GetProperty("isOnPrescription").GetBoolean());
        Assert.Equal("active", medicine.GetProperty("status").GetString());
    }

    [Fact]
    public async Task Show_of_what_is_not_there_or_means_several_offers_names()
    {
        await _run.ImportSamplesAsync();

        MedicinesRun.AssertFails(await _run.English("show", "dolupra"), "'dolupra' is not in the register of 2026-11-02", "DOLUPARA");
        MedicinesRun.AssertFails(await _run.French("show", "ibucalme"), "« ibucalme » désigne 2 médicaments", "90000022 IBUCALME 200 mg", "90000023 IBUCALME 400 mg");
        MedicinesRun.AssertFails(await _run.English("show", "90000012"), "'90000012' is not in the register", "90000011 DOLUPARA 500 mg, comprimé");
        MedicinesRun.AssertFails(await _run.English("show", "90000101"), "90000011 DOLUPARA", "90000104 BRONCHIFLU");
        MedicinesRun.AssertFails(await _run.English("show", "90000011", "--date", "demain"), "'demain' is not a date");
    }
}
