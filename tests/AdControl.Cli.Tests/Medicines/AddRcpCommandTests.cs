namespace AdControl.Cli.Tests.Medicines;

public sealed class AddRcpCommandTests : IDisposable
{
    private readonly MedicinesRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Added_summary_is_told_and_shown_with_its_name_and_dates()
    {
        await _run.ImportSamplesAsync();

        var added = await _run.English("add-rcp", "90000011", Samples.Summary);
        var shown = await _run.English("show", "90000011");

        Assert.Equal((0, ""), (added.ExitCode, added.Error));
        Assert.StartsWith("90000011  DOLUPARA 500 mg, comprimé: RCP of 2026-09-15, ", added.Out, StringComparison.Ordinal);
        Assert.Contains("Minimum age read: 8 years", added.Out, StringComparison.Ordinal);
        Assert.Contains("DOLUPARA 500 mg, comprimé of 2026-09-15, rcp-90000011.htm, added on\n", shown.Out.Replace("added on 2026-11-24\n", "added on\n", StringComparison.Ordinal).ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("4.1 Indications thérapeutiques", shown.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Added_leaflet_is_shown_beside_the_summary()
    {
        await _run.ImportSamplesAsync();
        var leaflet = _run.Folder.Write("notice.txt", "Dénomination du médicament\nDOLUPARA 500 mg, comprimé\n1. Qu'est-ce que DOLUPARA 500 mg, comprimé et dans quels cas est-il utilisé ?\nDouleurs.\n3. Comment prendre DOLUPARA ?\nAvec de l'eau.\n");

        var added = await _run.French("add-rcp", "90000011", leaflet);
        var shown = await _run.French("show", "90000011");

        Assert.Contains("Les règles lisent le RCP", added.Out, StringComparison.Ordinal);
        Assert.Matches("RCP +non ajouté", shown.Out);
        Assert.Matches("Notice +DOLUPARA 500 mg, comprimé sans date, notice.txt, ajouté le 2026-11-24", shown.Out);
    }

    [Fact]
    public async Task Text_of_another_medicine_needs_force()
    {
        await _run.ImportSamplesAsync();

        var english = await _run.English("add-rcp", "90000022", Samples.Summary);
        var french = await _run.French("add-rcp", "90000022", Samples.Summary);
        Assert.Matches("RCP +not added", (await _run.English("show", "90000022")).Out);
        var forced = await _run.English("add-rcp", "90000022", Samples.Summary, "--force");

        MedicinesRun.AssertFails(english, "is the text of 'DOLUPARA 500 mg, comprimé', and 90000022 is 'IBUCALME 200 mg, comprimé pelliculé'", "--force");
        MedicinesRun.AssertFails(french, "est le texte de « DOLUPARA 500 mg, comprimé »", "--force");
        Assert.Equal(0, forced.ExitCode);
        Assert.Contains("The text calls itself 'DOLUPARA 500 mg, comprimé'", forced.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_of_another_strength_is_taken_with_a_warning()
    {
        await _run.ImportSamplesAsync();
        var other = _run.Folder.Write("rcp.txt", "1. DENOMINATION DU MEDICAMENT\nIBUCALME 400 mg, comprimé pelliculé\n4.1. Indications thérapeutiques\nDouleurs.");

        var run = await _run.French("add-rcp", "90000022", other);

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("! Le texte se nomme « IBUCALME 400 mg, comprimé pelliculé », le registre dit « IBUCALME 200 mg, comprimé pelliculé »", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Added_summary_as_json_has_its_sections()
    {
        await _run.ImportSamplesAsync();

        var information = MedicinesRun.Json(await _run.English("add-rcp", "90000011", Samples.Summary, "--format", "json")).GetProperty("information");

        Assert.Equal("DOLUPARA 500 mg, comprimé", information.GetProperty("denomination").GetString());
        Assert.Contains(information.GetProperty("sections").EnumerateArray(), section => section.GetProperty("number").GetString() == "4.1");
    }

    [Theory]
    [InlineData("rien.txt", "Bonjour.", "n'a aucune des rubriques")]
    [InlineData("faux.json", "{\"cis\": \"90000011\",\n", "la ligne 1 n'est pas du JSON")]
    [InlineData("autre.json", "{\"cis\": \"90000099\", \"text\": \"4.1. Indications\"}", "contient les textes d'autres médicaments")]
    public async Task File_without_the_text_of_the_medicine_is_refused_in_the_users_language(string name, string text, string message)
    {
        await _run.ImportSamplesAsync();

        MedicinesRun.AssertFails(await _run.French("add-rcp", "90000011", _run.Folder.Write(name, text)), message);
    }

    [Fact]
    public async Task File_that_cannot_be_opened_is_told_without_the_systems_words()
    {
        await _run.ImportSamplesAsync();

        MedicinesRun.AssertFails(await _run.French("add-rcp", "90000011", _run.Folder["absent.htm"]), "absent.htm n'existe pas.");
        MedicinesRun.AssertFails(await _run.French("add-rcp", "90000011", _run.Folder.Path), "est un dossier.");
    }
}
