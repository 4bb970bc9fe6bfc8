using AdControl.Law;
using AdControl.Rules.Vocabularies;

namespace AdControl.Advertising;

/// <summary>What rules may read of <c>submission</c>. Without a dossier its facts are unknown; in one, what is not stated is null.</summary>
internal static class SubmissionVocabulary
{
    public static void Define(TypeBuilder<SubmissionFacts> type)
    {
        DefineRequest(type);
        DefineApplication(type);
        DefineProcedure(type);
    }

    public static void DefineFee(TypeBuilder<FeeReceipt> type) => type
        .Property("Type", f => f.Type ?? "")
        .Property("Number", f => f.Number ?? "")
        .Property("Amount", f => f.Amount)
        .Property("HasOnlyDigits", f => f.Number is { Length: > 0 } number && number.All(char.IsAsciiDigit))
        .Property("FileName", f => f.FileName ?? "");

    public static void DefineReason(TypeBuilder<RefusalReason> type) => type
        .Property("Article", r => r.Article ?? "")
        .Property("Passage", r => r.Passage ?? "");

    private static void DefineRequest(TypeBuilder<SubmissionFacts> type) => type
        .Property("Audience", s => s.Request.Audience.WireName())
        .Property("Product", s => s.Request.Product.WireName())
        .Property("Medium", s => s.Request.Medium?.WireName() ?? "")
        .Property("Class", s => s.Request.DeviceClass?.WireName() ?? "", need: "class", known: s => s.Request.DeviceClass is not null)
        .Property("Date", s => s.Request.LawDate);

    private static void DefineApplication(TypeBuilder<SubmissionFacts> type)
    {
        Fact(type, "ReceivedAt", d => d.ReceivedAt);
        Fact(type, "Context", d => d.Context);
        Fact(type, "ReferenceNumber", d => d.ReferenceNumber);
        Answer(type, "ReferenceNumberIsUnique", d => d.ReferenceNumberIsUnique);
        Fact(type, "PreviousNumber", d => d.PreviousNumber);
        Fact(type, "PreviousVisa", d => d.PreviousVisa?.WireName());
        Fact(type, "ReevaluatedOn", d => d.ReevaluatedOn);
        Fact(type, "Supports", d => d.Supports);
        Answer(type, "PharmacistSignedOff", d => d.PharmacistSignedOff);
        type.Property("Fee", s => s.Dossier?.Fee ?? FeeReceipt.Absent, need: "submission.feeReceipt", known: s => s.Dossier is not null);
        Answer(type, "PromotesAccessSchemeOnly", d => d.PromotesAccessSchemeOnly);
        Answer(type, "ProductIsReimbursed", d => d.ProductIsReimbursed);
        Fact(type, "SamplesPerYear", d => d.SamplesPerYear);
        Answer(type, "SampleRequestIsWritten", d => d.SampleRequestIsWritten);
    }

    private static void DefineProcedure(TypeBuilder<SubmissionFacts> type)
    {
        Fact(type, "FileCompleteOn", d => d.FileCompleteOn);
        Fact(type, "DecisionDue", d => d.DecisionDue);
        Fact(type, "DecidedOn", d => d.DecidedOn);
        Fact(type, "WarnedOn", d => d.WarnedOn);
        Fact(type, "VisaGrantedOn", d => d.VisaGrantedOn);
        Fact(type, "LastUsedOn", d => d.LastUsedOn);
        Fact(type, "ArchivedUntil", d => d.ArchivedUntil);
        Fact(type, "ObservationsAskedOn", d => d.ObservationsAskedOn);
        Fact(type, "ObservationsUntil", d => d.ObservationsUntil);
        Fact(type, "SuspendedFrom", d => d.SuspendedFrom);
        Fact(type, "SuspendedUntil", d => d.SuspendedUntil);
        Fact<IReadOnlyList<RefusalReason>>(type, "RefusalReasons", d => d.RefusalReasons, []);
    }

    private static void Fact<T>(TypeBuilder<SubmissionFacts> type, string name, Func<Submission, T> read, T absent = default!) =>
        type.Property(name, s => s.Dossier is { } dossier ? read(dossier) : absent, need: Need(name), known: s => s.Dossier is not null);

    // Yes or no must have been said: a dossier that is silent about it decides nothing.
    private static void Answer(TypeBuilder<SubmissionFacts> type, string name, Func<Submission, bool?> read) =>
        type.Property(name, s => s.Dossier is { } dossier && read(dossier) == true, need: Need(name), known: s => s.Dossier is { } dossier && read(dossier) is not null);

    private static string Need(string name) => $"submission.{char.ToLowerInvariant(name[0])}{name[1..]}";
}
