using AdControl.Law;

namespace AdControl.Cases;

/// <summary>What an office works with.</summary>
/// <param name="Pack">The law.</param>
/// <param name="Procedures">The procedures.</param>
/// <param name="DataFolder">The folder of register and files.</param>
/// <param name="Clock">The time.</param>
public sealed record CaseOfficeOptions(RulePack Pack, ProcedureCatalogue Procedures, string DataFolder, TimeProvider Clock);
