using AdControl.Cases;
using AdControl.Law;
using AdControl.Storage;

namespace AdControl.Server.Hosting;

/// <summary>Opens what the server works with: database, law, procedures, register.</summary>
internal static class ServerOffice
{
    /// <summary>What an office of these options works with.</summary>
    public static CaseOfficeOptions OptionsOf(ServerOptions options) =>
        new(RulePack.Load(options.Rules), ProcedureCatalogue.Load([ProcedureCatalogue.DefaultDirectory]), options.DataFolder, options.Clock ?? TimeProvider.System);

    /// <summary>Opens it; the database is brought to the current schema.</summary>
    public static async Task<CaseOffice> OpenAsync(ServerOptions options, CaseDatabase database)
    {
        Directory.CreateDirectory(options.DataFolder);
        return await CaseOffice.OpenAsync(OptionsOf(options), database, isSimulated: options.Clock is not null);
    }
}
