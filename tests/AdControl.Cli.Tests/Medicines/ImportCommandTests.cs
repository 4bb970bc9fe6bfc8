using System.Text.Json;

namespace AdControl.Cli.Tests.Medicines;

public sealed class ImportCommandTests : IDisposable
{
    private readonly MedicinesRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task First_import_tells_its_files_its_remarks_and_how_many_medicines_there_are()
    {
        var run = await _run.English("import", Samples.Medicines);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("Register of 2026-11-02: 88 rows of 12 files in ", run.Out, StringComparison.Ordinal);
        Assert.Contains("  CIS_bdpm.txt               windows-1252     16/16     1 flagged\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("flagged: 1 × the date is impossible and kept as it is\n", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("First import: 16 medicines, 17 presentations.\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task First_import_in_French_says_the_same()
    {
        var run = await _run.French("import", Samples.Medicines);

        Assert.StartsWith("Registre du 2026-11-02 : 88 lignes de 12 fichiers en ", run.Out, StringComparison.Ordinal);
        Assert.Contains("signalée : 1 × la date est impossible, elle est gardée telle quelle\n", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("Premier import : 16 médicaments, 17 présentations.\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Second_import_of_the_same_files_changes_nothing()
    {
        await _run.ImportSamplesAsync();

        var run = await _run.English("import", Samples.Medicines);

        Assert.Contains("From 2026-11-02 to 2026-11-02:\n  nothing changes\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_as_json_accounts_for_every_row()
    {
        var json = MedicinesRun.Json(await _run.French("import", Samples.Medicines, "--format", "json"));

        Assert.Equal("2026-11-02", json.GetProperty("asOf").GetString());
        foreach (var file in json.GetProperty("files").EnumerateArray())
            Assert.Equal(Int(file, "rows"), Int(file, "accepted") + Int(file, "duplicates") + Int(file, "rejected"));
        Assert.Equal(16, Int(json.GetProperty("changes").GetProperty("counts"), "added"));
        Assert.DoesNotContain(json.GetProperty("remarks").EnumerateArray(), remark => remark.GetProperty("outcome").GetString() == "orphan");
    }

    [Fact]
    public async Task Import_of_changed_files_tells_what_diff_foretold()
    {
        await _run.ImportSamplesAsync();
        var folder = _run.Copy();
        MedicinesRun.Change(folder, "CIS_bdpm.txt", text => text.Replace("DOLUPARA 500 mg, comprimé", "DOLUPARA 1 g, comprimé", StringComparison.Ordinal));

        var foretold = await _run.English("diff", folder);
        var done = await _run.English("import", folder);

        Assert.Contains("  medicines changed: 1\n    90000011  DOLUPARA 1 g, comprimé: name 'DOLUPARA 500 mg, comprimé' → 'DOLUPARA 1 g, comprimé'\n", foretold.Out, StringComparison.Ordinal);
        Assert.EndsWith(foretold.Out, done.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rejected_row_is_named_with_its_file_line_and_reason()
    {
        var folder = _run.Copy();
        MedicinesRun.Change(folder, "CIS_CPD_bdpm.txt", text => "9000\tliste I\r\n" + text);

        var run = await _run.English("import", folder);

        Assert.Contains("  rejected: 1 × the CIS code is not eight digits\n    CIS_CPD_bdpm.txt:1: the CIS code is not eight digits (1: 9000)\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_of_older_files_needs_force()
    {
        await _run.ImportSamplesAsync();

        var english = await _run.English("import", Samples.Medicines, "--as-of", "2026-05-01");
        var french = await _run.French("import", Samples.Medicines, "--as-of", "2026-05-01");
        var forced = await _run.English("import", Samples.Medicines, "--as-of", "2026-05-01", "--force");

        MedicinesRun.AssertFails(english, "are of 2026-05-01; the register, of 2026-11-02, is newer", "--force");
        MedicinesRun.AssertFails(french, "sont du 2026-05-01 ; le registre, du 2026-11-02, est plus récent", "--force");
        Assert.Equal(0, forced.ExitCode);
        Assert.Contains("These files are older than the register", forced.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_of_a_folder_that_is_not_there_or_not_the_registers_says_so()
    {
        MedicinesRun.AssertFails(await _run.English("import", _run.Folder["absent"]), "absent is not there", "base-donnees-publique.medicaments.gouv.fr");
        MedicinesRun.AssertFails(await _run.French("import", _run.Folder["absent"]), "absent n'existe pas", "Téléchargez");
        MedicinesRun.AssertFails(await _run.French("import", _run.Folder.Path), "ne contient aucun fichier de la base publique");
        MedicinesRun.AssertFails(await _run.English("import", Samples.Medicines, "--as-of", "hier"), "'hier' is not a date");
    }

    private static int Int(JsonElement of, string name) => of.GetProperty(name).GetInt32();
}
