namespace AdControl.Cases;

/// <summary>What somebody looks for among cases: a number or its beginning, or the product's name.</summary>
/// <param name="Text">What was typed, without spaces around it.</param>
/// <param name="Medicines">The medicines whose names or codes fit it, by CIS code.</param>
public sealed record CaseSearch(string Text, IReadOnlyList<string> Medicines)
{
    /// <summary>Whether a case fits: what the database finds by its indexes, for cases in memory.</summary>
    internal bool Fits(Case one, bool withTitles) =>
        one.Id == Text
        || one.Number?.StartsWith(Text, StringComparison.OrdinalIgnoreCase) == true
        || one.Dossier.ReferenceNumber?.StartsWith(Text, StringComparison.OrdinalIgnoreCase) == true
        || one.Dossier.Medicines.Any(Medicines.Contains)
        || (withTitles && one.Dossier.Title.Contains(Text, StringComparison.OrdinalIgnoreCase));
}
