using AdControl.Products;
using AdControl.Storage;
using AdControl.Tests.Products;
using Microsoft.Data.Sqlite;

namespace AdControl.Tests.Storage;

public sealed class StoreTests : IDisposable
{
    private readonly RegisterFolderBuilder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string DatabasePath => Path.Combine(_folder.Data, DataFolder.FileName);

    [Fact]
    public void Open_new_store_has_the_newest_schema_once()
    {
        for (var i = 0; i < 2; i++) MedicineRegister.Open(_folder.Data).Dispose();
        using var connection = Connect();

        Assert.Equal((long)Migrations.Newest, Scalar(connection, "SELECT max(version) FROM schema_version"));
        Assert.Equal((long)Migrations.Newest, Scalar(connection, "SELECT count(*) FROM schema_version"));
        Assert.Equal("wal", Scalar(connection, "PRAGMA journal_mode"));
    }

    [Fact]
    public void Migrations_are_numbered_from_one_without_a_gap() =>
        Assert.Equal(Enumerable.Range(1, Migrations.Newest), Migrations.Scripts().Select(script => script.Number));

    [Fact]
    public void Open_file_that_is_no_database_says_so()
    {
        Directory.CreateDirectory(_folder.Data);
        File.WriteAllText(DatabasePath, new string('x', 5000));

        Assert.Equal(StoreFault.Corrupt, Assert.Throws<StoreUnusableException>(() => MedicineRegister.Open(_folder.Data)).Fault);
    }

    [Fact]
    public void Open_damaged_database_says_so()
    {
        _folder.WithMedicine();
        using (var register = MedicineRegister.Open(_folder.Data)) register.Import(_folder.Files);
        using (var file = File.OpenWrite(DatabasePath))
        {
            file.Position = 4096;
            file.Write(new byte[40_000]);
        }

        Assert.Equal(StoreFault.Corrupt, Assert.Throws<StoreUnusableException>(() =>
        {
            using var register = MedicineRegister.Open(_folder.Data);
            register.Import(_folder.Files);
        }).Fault);
    }

    [Fact]
    public void Open_database_of_another_program_leaves_it_alone()
    {
        Directory.CreateDirectory(_folder.Data);
        using (var other = Connect()) Run(other, "CREATE TABLE theirs (id INTEGER)");

        Assert.Equal(StoreFault.Foreign, Assert.Throws<StoreUnusableException>(() => MedicineRegister.Open(_folder.Data)).Fault);
        using var connection = Connect();
        Assert.Equal(1L, Scalar(connection, "SELECT count(*) FROM sqlite_schema"));
    }

    [Fact]
    public void Open_store_of_a_newer_version_says_so()
    {
        MedicineRegister.Open(_folder.Data).Dispose();
        using (var connection = Connect()) Run(connection, "INSERT INTO schema_version VALUES (999, '')");

        Assert.Equal(StoreFault.TooNew, Assert.Throws<StoreUnusableException>(() => MedicineRegister.Open(_folder.Data)).Fault);
    }

    [Fact]
    public void Import_while_another_writes_says_so_and_reading_goes_on()
    {
        _folder.WithMedicine();
        using (var first = MedicineRegister.Open(_folder.Data)) first.Import(_folder.Files);
        using var other = Connect();
        Run(other, "BEGIN IMMEDIATE");
        using var register = MedicineRegister.Open(_folder.Data);

        Assert.NotNull(register.Get(Cis.Parse("60000001")));
        Assert.Equal(StoreFault.Locked, Assert.Throws<StoreUnusableException>(() => register.Import(_folder.Files)).Fault);
    }

    [Fact]
    public void Folder_is_the_one_given_else_that_of_the_environment_else_the_users()
    {
        Assert.Equal(Path.GetFullPath("here"), DataFolder.Resolve("here"));
        var variable = Environment.GetEnvironmentVariable(DataFolder.Variable);
        Assert.EndsWith(string.IsNullOrWhiteSpace(variable) ? "adcontrol" : Path.GetFullPath(variable), DataFolder.Resolve(null), StringComparison.Ordinal);
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={DatabasePath};Pooling=False");
        connection.Open();
        return connection;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
