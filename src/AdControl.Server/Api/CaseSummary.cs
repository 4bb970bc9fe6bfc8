using AdControl.Cases;

namespace AdControl.Server.Api;

/// <summary>A case as it stands in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Number">The agency's number; absent before the deposit.</param>
/// <param name="Procedure">The procedure's code.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Company">The applicant.</param>
/// <param name="Title">The title of the project.</param>
/// <param name="Medicines">The advertised medicines, by CIS code.</param>
/// <param name="DueDate">The last day to decide; absent when no clock runs.</param>
/// <param name="ValidUntil">The last day of validity; absent when it has none.</param>
/// <param name="UpdatedAt">When it last changed.</param>
/// <param name="Revision">How often it was stored.</param>
public sealed record CaseSummary(
    string Id, string? Number, string Procedure, CaseState State, string Company, string Title, IReadOnlyList<string> Medicines, DateOnly? DueDate, DateOnly? ValidUntil, DateTimeOffset UpdatedAt, long Revision)
{
    internal static CaseSummary Of(Case shown) => new(
        shown.Id, shown.Number, shown.Procedure, shown.State, shown.Dossier.Company, shown.Dossier.Title, shown.Dossier.Medicines, shown.Clock?.DueDate, shown.ValidUntil, shown.UpdatedAt, shown.Revision);
}
