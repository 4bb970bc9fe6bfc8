using AdControl.Cases;
using AdControl.Law;

namespace AdControl.Tests.Cases;

/// <summary>A data folder of its own for a test, and the law and procedures as shipped.</summary>
internal sealed class CaseFolder : IDisposable
{
    private static readonly Lazy<RulePack> s_pack = new(() => RulePack.Load(System.IO.Path.Combine(AppContext.BaseDirectory, "rules", "fr")));
    private static readonly Lazy<ProcedureCatalogue> s_procedures = new(() => ProcedureCatalogue.Load([ProcedureCatalogue.DefaultDirectory]));

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("adcontrol-cases-");

    public static RulePack Pack => s_pack.Value;

    public static ProcedureCatalogue Procedures => s_procedures.Value;

    public string Path => folder.FullName;

    public CaseOfficeOptions Options(TimeProvider clock) => new(Pack, Procedures, Path, clock);

    public void Dispose() => folder.Delete(recursive: true);
}
