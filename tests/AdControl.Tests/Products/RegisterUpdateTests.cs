using AdControl.Products;
using AdControl.Products.Import;
using AdControl.Tests.Shared;

namespace AdControl.Tests.Products;

public sealed class RegisterUpdateTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("adcontrol-update-");

    public void Dispose() => _folder.Delete(recursive: true);

    [SkippableFact]
    public void Diff_and_import_of_the_next_register_tell_the_same_changes()
    {
        using var register = MedicineRegister.Open(_folder.FullName, new FixedClock(2026, 5, 26));
        register.Import(SharedData.Path("bdpm-2026-01"));

        var foreseen = register.Diff(SharedData.Path("bdpm"));
        AssertCounts(foreseen);
        Assert.Equal(new DateOnly(2026, 1, 26), register.RegisterDate);

        var done = register.Import(SharedData.Path("bdpm")).Changes;
        AssertCounts(done);
        Assert.Equal(foreseen.Changed.Select(change => change.Cis), done.Changed.Select(change => change.Cis));
        Assert.True(register.Diff(SharedData.Path("bdpm")).IsEmpty);
        AssertHistory(register, done);
    }

    // A medicine counts as changed when its row of CIS_bdpm differs; a presentation toggles when it has a rate in one register and none in the other.
    private static void AssertCounts(RegisterChanges changes)
    {
        Assert.Equal(198, changes.Added.Count);
        Assert.Equal(149, changes.Withdrawn.Count);
        // 565 rows differ; in 23 of them only an apostrophe that the re-encoded file of January holds as U+0092.
        Assert.Equal(542, changes.Changed.Count);
        Assert.Equal(23, changes.Reencoded);
        Assert.Equal(114, changes.Prescription.Count);
        Assert.Equal(311, changes.Reimbursement.Count(change => change.Toggles));
        Assert.Equal(330, changes.Reimbursement.Count);
        Assert.Equal(285, changes.PresentationsAdded);
        Assert.Equal(257, changes.PresentationsWithdrawn);
    }

    private static void AssertHistory(MedicineRegister register, RegisterChanges changes)
    {
        var (january, may) = (new DateOnly(2026, 1, 26), new DateOnly(2026, 5, 19));
        var left = changes.Withdrawn[0].Cis;
        Assert.Equal(AuthorisationStatus.Delisted, register.Get(left, may)!.Status);
        Assert.NotEqual(AuthorisationStatus.Delisted, register.Get(left, may.AddDays(-1))!.Status);
        Assert.Null(register.Get(left, may)!.IsReimbursed);

        var came = changes.Added[0].Cis;
        Assert.Null(register.Get(came, may.AddDays(-1))!.Status);
        Assert.NotNull(register.Get(came, may)!.Status);

        var changed = changes.Changed.First(change => change.Fields.Any(field => field.Field == "status"));
        var field = changed.Fields.Single(one => one.Field == "status");
        Assert.Equal(field.Before, register.Get(changed.Cis, january)!.StatusLabel);
        Assert.Equal(field.After, register.Get(changed.Cis, may)!.StatusLabel);
        Assert.Null(register.Get(changed.Cis, january.AddDays(-1))!.Status);
    }

    [SkippableFact]
    public void Map_of_codes_in_the_folder_gives_the_codes_the_register_has_not()
    {
        using var register = MedicineRegister.Open(Path.Combine(_folder.FullName, "data"), new FixedClock(2026, 5, 26));
        register.Import(SharedData.Path("bdpm"));
        var before = register.Get(Cis.Parse("60234100"))!;
        var result = register.Import(SharedData.Path("rcp"));
        var after = register.Get(Cis.Parse("60234100"))!;

        Assert.Equal(AtcSource.Substance, before.AtcSource);
        Assert.Equal(AtcSource.Map, after.AtcSource);
        Assert.Equal("N02BE01", after.Atc);
        Assert.Equal([RegisterFileKind.AtcMap, RegisterFileKind.AtcClasses], result.Files.Select(file => file.Kind));
        Assert.Equal(15454, result.Files[0].Accepted + result.Files[0].Duplicates);
        Assert.All(result.Files, file => Assert.Equal(file.Rows, file.Accepted + file.Duplicates + file.Rejected));
        Assert.Equal(new DateOnly(2026, 5, 19), register.RegisterDate);
        Assert.Equal("Paracétamol", register.Show(Cis.Parse("60234100"))!.AtcName, ignoreCase: true);
    }
}
