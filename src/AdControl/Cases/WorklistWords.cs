using AdControl.Law;

namespace AdControl.Cases;

/// <summary>How the work list sorts and finds cases.</summary>
internal static class WorklistWords
{
    /// <summary>Where a case without a due date stands: behind all others.</summary>
    public const string NoDue = "9999-12-31";

    private const int MostWords = 60, LongestWord = 40;

    /// <summary>With whom a case lies: <c>draft</c> and <c>waiting</c> with the company, <c>open</c> with the agency, <c>done</c> with nobody.</summary>
    public static string StageOf(CaseState state) => state switch
    {
        CaseState.Draft or CaseState.InternalReview or CaseState.Ready => "draft",
        CaseState.Submitted or CaseState.UnderReview or CaseState.OpinionRequested or CaseState.DecisionDrafted or CaseState.LegalCheck or CaseState.ToSign => "open",
        CaseState.InformationRequested => "waiting",
        _ => "done",
    };

    /// <summary>What of a case is looked through.</summary>
    public static string Source(Case one) => string.Join(' ', [one.Dossier.Title, one.Dossier.Company, one.Number, one.Dossier.ReferenceNumber, .. one.Dossier.Medicines, .. one.Dossier.Devices]);

    /// <summary>The words of a text: small letters without accents, two letters at least, each once.</summary>
    public static IReadOnlyList<string> Of(string? text) =>
        [.. FoldedText.Of(text).Split([' ', '%'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 1).Select(w => w.Length > LongestWord ? w[..LongestWord] : w).Distinct(StringComparer.Ordinal).Take(MostWords)];
}
