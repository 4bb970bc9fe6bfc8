using AdControl.Advertising;
using AdControl.Cases;

namespace AdControl.Server.Pages.Dossiers;

/// <summary>How far a dossier is, row by row. It judges no law: that is the check's and the deposit's.</summary>
internal sealed class DossierProgress(Case one, Procedure procedure, DepositWindow window)
{
    private Dossier Dossier => one.Dossier;

    private bool HasFile(FileRole role) => one.Files.Any(f => f.Role == role);

    private bool IsMedicine => procedure.NumberTypes.Count > 0;

    /// <summary>Whether the dossier can still be changed.</summary>
    public bool IsOpen => one is { DepositedAt: null, State: CaseState.Draft or CaseState.InternalReview or CaseState.Ready };

    /// <summary>The rows, in their order.</summary>
    public IReadOnlyList<DossierRow> Rows => [Product(), Kind(), Support(), Pieces(), Previous(), References(), Mentions(), Check(), Fee(), SignOff(), Deposit()];

    private DossierRow Product() => Row("product", /*T*/ "Product and authorisation", IsMedicine
        ? Dossier.Medicines.Count > 0 ? (RowState.Done, /*T*/ "Medicines: {0}", [Dossier.Medicines.Count]) : (RowState.NotStarted, /*T*/ "No medicine is named", [])
        : Dossier.Devices.Count > 0 || Dossier.Medicines.Count > 0 ? (RowState.Done, /*T*/ "Devices or objects: {0}", [Dossier.Devices.Count]) : (RowState.NotStarted, /*T*/ "No device or object is named", []));

    private DossierRow Kind() => Row("kind", /*T*/ "Kind of application", Dossier.Title.Length == 0 ? (RowState.NotStarted, /*T*/ "The project has no title", [])
        : Dossier.Context != DossierContext.First && string.IsNullOrEmpty(Dossier.PreviousNumber) && IsMedicine ? (RowState.Incomplete, /*T*/ "The number it renews or changes is missing", [])
        : procedure.Audience is null && Dossier.Audience is null && IsMedicine ? (RowState.Incomplete, /*T*/ "To whom it is addressed is missing", [])
        : (RowState.Done, "{0}", [Dossier.Title]));

    private DossierRow Support() => Row("support", /*T*/ "Support and distribution", (Dossier.Medium, Dossier.Dissemination.Length) switch
    {
        (null, 0) => (RowState.NotStarted, /*T*/ "Neither support nor distribution is stated", []),
        (null, _) => (RowState.Incomplete, /*T*/ "The support is missing", []),
        (_, 0) => (RowState.Incomplete, /*T*/ "Where and how it is shown is missing", []),
        _ => (RowState.Done, /*T*/ "Supports: {0}", [Dossier.Supports]),
    });

    private DossierRow Pieces()
    {
        var missing = procedure.RequiredFiles.Where(role => role != FileRole.FeeReceipt && !HasFile(role)).ToList();
        var files = one.CurrentFiles.Count();
        return Row("pieces", /*T*/ "Pieces", files == 0 ? (RowState.NotStarted, /*T*/ "No file is there", []) : missing.Count > 0 ? (RowState.Incomplete, /*T*/ "The advertisement is missing", []) : (RowState.Done, /*T*/ "Files: {0}", [files]));
    }

    private DossierRow Previous() => Row("previous", /*T*/ "Previous version and changes", Dossier.Context == DossierContext.First
        ? (RowState.Optional, /*T*/ "A first application has none", [])
        : string.IsNullOrEmpty(Dossier.PreviousNumber) ? (RowState.NotStarted, /*T*/ "The number it renews or changes is missing", [])
        : Dossier.Statement.Length == 0 ? (RowState.Incomplete, /*T*/ "What changed is not described", []) : (RowState.Done, "{0}", [Dossier.PreviousNumber]));

    private DossierRow References()
    {
        var count = one.CurrentFiles.Count(f => f.Role == FileRole.Reference);
        return Row("references", /*T*/ "References", count == 0 ? (RowState.Optional, /*T*/ "No publication is enclosed", []) : (RowState.Done, /*T*/ "Publications: {0}", [count]));
    }

    private DossierRow Mentions() => Row("mentions", /*T*/ "Mandatory mentions", one.Advertisement is null
        ? (RowState.Later, /*T*/ "Looked for in the advertisement, once it is there", [])
        : one.LastCheck?.Subject == DraftCheck.SubjectOf(one) ? (RowState.Done, /*T*/ "Looked for in the advertisement as it is now", []) : (RowState.Incomplete, /*T*/ "Not yet looked for in the advertisement as it is now", []));

    private DossierRow Check() => Row("check", /*T*/ "Check by the rules", one.LastCheck is not { } last
        ? one.Advertisement is null ? (RowState.Later, /*T*/ "Possible once the advertisement is there", []) : (RowState.NotStarted, /*T*/ "The rules were not run yet", [])
        : last.Subject != DraftCheck.SubjectOf(one) ? (RowState.Incomplete, /*T*/ "The dossier changed since the last check", [])
        : last.Blocking > 0 ? (RowState.Incomplete, /*T*/ "Blocking findings: {0}; others: {1}", [last.Blocking, last.Others]) : (RowState.Done, /*T*/ "Blocking findings: {0}; others: {1}", [0, last.Others]));

    private DossierRow Fee()
    {
        var needs = IsMedicine || procedure.RequiredFiles.Contains(FileRole.FeeReceipt);
        var fee = Dossier.FeeReceipt;
        return Row("fee", /*T*/ "Fee and declaration",
            needs && fee is null && Dossier.Declaration is null ? (RowState.NotStarted, /*T*/ "Neither fee nor declaration is there", [])
            : needs && (fee?.Number is null || fee.Amount is null) ? (RowState.Incomplete, /*T*/ "Number or amount of the receipt is missing", [])
            : needs && !HasFile(FileRole.FeeReceipt) ? (RowState.Incomplete, /*T*/ "The file of the receipt is missing", [])
            : Dossier.Declaration is null ? (RowState.Incomplete, /*T*/ "The declaration is missing", []) : (RowState.Done, /*T*/ "Receipt {0}", [fee?.Number ?? "–"]));
    }

    private DossierRow SignOff() => Row("sign-off", /*T*/ "Sign-off", one.State switch
    {
        CaseState.Draft when one.Advertisement is null => (RowState.Later, /*T*/ "Possible once the advertisement is there", []),
        CaseState.Draft => (RowState.NotStarted, /*T*/ "Not yet handed over", []),
        CaseState.InternalReview => (RowState.Incomplete, /*T*/ "The responsible pharmacist has it", []),
        _ => (RowState.Done, /*T*/ "Signed off", []),
    });

    private DossierRow Deposit() => Row("deposit", /*T*/ "Deposit", one.DepositedAt is not null ? (RowState.Done, /*T*/ "Deposited under number {0}", [one.Number ?? ""])
        : one.State != CaseState.Ready ? (RowState.Later, /*T*/ "Possible once it is signed off", [])
        : window.MayDeposit ? (RowState.NotStarted, /*T*/ "Can be deposited now", []) : (RowState.Later, /*T*/ "The deposit period is closed", []));

    private static DossierRow Row(string slug, string title, (RowState State, string Hint, object[] Values) how) => new(slug, title, how.State, how.Hint, how.Values);

    /// <summary>Why it cannot be deposited now, in English: keys of the French texts; empty when nothing stands against it that this page knows of.</summary>
    public IEnumerable<string> Obstacles()
    {
        if (one.State is CaseState.Draft) yield return /*T*/ "The dossier is not handed over yet: the responsible pharmacist signs it off first.";
        if (one.State is CaseState.InternalReview) yield return /*T*/ "The responsible pharmacist has not signed the dossier off yet.";
        if (!IsOpen && one.DepositedAt is null) yield return /*T*/ "The dossier is over: it was withdrawn or closed.";
        if (window is { MayDeposit: false }) yield return /*T*/ "The deposit period is closed: applications of this kind are received within a period only.";
        foreach (var row in Rows)
            if (row is { Slug: "product" or "pieces", State: RowState.NotStarted or RowState.Incomplete }) yield return row.Hint;
    }

    /// <summary>Whether every level of the last check that would stop a deposit is gone; null when it was not run on what is there now.</summary>
    public bool? IsCheckedWell => one.LastCheck is { } last && last.Subject == DraftCheck.SubjectOf(one) ? last.Verdict != Verdict.Noncompliant : null;
}
