using AdControl.Storage.Cases;

namespace AdControl.Storage.Tests.Cases;

public sealed class MigrationNumberTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_migration_has_a_number_of_its_own(bool isPostgres) =>
        Assert.Equal([], CaseMigrations.Scripts(isPostgres).GroupBy(script => script.Number).Where(numbers => numbers.Count() > 1).Select(numbers => numbers.Key));

    [Fact]
    public void Both_databases_have_the_same_migrations() =>
        Assert.Equal(CaseMigrations.Scripts(isPostgres: false).Select(script => script.Number), CaseMigrations.Scripts(isPostgres: true).Select(script => script.Number));
}
