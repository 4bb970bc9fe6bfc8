using System.Text;
using AdControl.Products;
using AdControl.Products.Import;

namespace AdControl.Tests.Products;

public sealed class RegisterRefusalTests : IDisposable
{
    private readonly RegisterFolderBuilder _folder = new();

    public void Dispose() => _folder.Dispose();

    private RegisterUnreadableException Refused(string? folder = null)
    {
        using var register = MedicineRegister.Open(_folder.Data, new FixedClock(2026, 11, 24));
        var problem = Assert.Throws<RegisterUnreadableException>(() => register.Import(folder ?? _folder.Files));
        Assert.Null(register.RegisterDate);
        Assert.Empty(register.Report());
        return problem;
    }

    [Fact]
    public void Import_folder_that_is_not_there_is_refused() => Assert.Equal(RegisterFault.FolderMissing, Refused(_folder.Files + "-absent").Fault);

    [Fact]
    public void Import_folder_without_files_of_the_register_is_refused()
    {
        _folder.With("lisezmoi.txt", "rien");

        Assert.Equal(RegisterFault.NoFiles, Refused().Fault);
    }

    [Fact]
    public void Import_without_the_list_of_medicines_into_an_empty_store_is_refused()
    {
        _folder.With("CIS_CPD_bdpm.txt", "60000001\tliste I");

        Assert.Equal(RegisterFault.MedicinesMissing, Refused().Fault);
    }

    [Fact]
    public void Import_of_another_file_under_the_name_is_refused_with_its_first_rows()
    {
        _folder.WithMedicine().WithBytes("CIS_CPD_bdpm.txt", Encoding.UTF8.GetBytes("<!DOCTYPE html>\n<html>\n<body>Page introuvable</body>\n</html>\n"));

        var problem = Refused();

        Assert.Equal(RegisterFault.NotThatFile, problem.Fault);
        Assert.Equal(1, problem.Remarks[0].Line);
    }

    [Fact]
    public void Import_of_random_bytes_is_refused_and_the_store_stays_as_it_was()
    {
        var bytes = new byte[200_000];
        new Random(7).NextBytes(bytes);
        _folder.WithBytes("CIS_bdpm.txt", bytes);

        Assert.Equal(RegisterFault.NotThatFile, Refused().Fault);
    }

    [Fact]
    public void Import_that_is_stopped_leaves_the_store_as_it_was()
    {
        _folder.WithMedicine();
        using var register = MedicineRegister.Open(_folder.Data, new FixedClock(2026, 11, 24));
        using var stop = new CancellationTokenSource();

        Assert.ThrowsAny<OperationCanceledException>(() => register.Import(_folder.Files, null, new StopAtFirst(stop), cancellation: stop.Token));

        Assert.Null(register.RegisterDate);
        Assert.Null(register.Get(Cis.Parse("60000001")));
        Assert.Null(MedicineRegister.OpenExisting(_folder.Data));
    }

    [Fact]
    public void Import_of_older_files_is_refused_unless_it_is_meant()
    {
        _folder.WithMedicine();
        using var register = MedicineRegister.Open(_folder.Data, new FixedClock(2026, 11, 24));
        register.Import(_folder.Files, new DateOnly(2026, 11, 2));
        _folder.With("CIS_bdpm.txt", RegisterFolderBuilder.Medicine.Replace("active", "retirée", StringComparison.Ordinal));

        var problem = Assert.Throws<RegisterUnreadableException>(() => register.Import(_folder.Files, new DateOnly(2026, 5, 2)));

        Assert.Equal(RegisterFault.Older, problem.Fault);
        Assert.Equal((new DateOnly(2026, 11, 2), new DateOnly(2026, 5, 2)), problem.Dates);
        Assert.Equal(new DateOnly(2026, 11, 2), register.RegisterDate);
        Assert.True(register.Get(Cis.Parse("60000001"))!.IsActive);
        Assert.True(register.Import(_folder.Files, new DateOnly(2026, 5, 2), goBack: true).Changes.IsOlder);
        Assert.Equal(new DateOnly(2026, 5, 2), register.RegisterDate);
    }

    [Fact]
    public void OpenExisting_without_a_store_makes_nothing()
    {
        Assert.Null(MedicineRegister.OpenExisting(_folder.Data));
        Assert.False(Directory.Exists(_folder.Data));
    }

    private sealed class StopAtFirst(CancellationTokenSource stop) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => stop.Cancel();
    }
}
