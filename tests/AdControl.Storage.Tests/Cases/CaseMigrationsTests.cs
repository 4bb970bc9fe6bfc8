using AdControl.Storage.Cases;

namespace AdControl.Storage.Tests.Cases;

public class CaseMigrationsTests
{
    // Of two with one number the second would never be run.
    [Fact]
    public void Scripts_have_a_number_each_and_both_databases_the_same()
    {
        var sqlite = CaseMigrations.Scripts(isPostgres: false).Select(s => s.Number).ToList();
        Assert.Equal(sqlite.Distinct(), sqlite);
        Assert.Equal(sqlite, CaseMigrations.Scripts(isPostgres: true).Select(s => s.Number));
    }
}
