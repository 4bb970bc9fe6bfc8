using AdControl.Advertising;
using AdControl.Rules.Json;

namespace AdControl.Law.Testing;

/// <summary>Reads the dossier of a case.</summary>
internal static class CaseSubmission
{
    private static readonly string[] Names =
    [
        "ReceivedAt", "Context", "ReferenceNumber", "ReferenceNumberIsUnique", "PreviousNumber", "PreviousVisa", "ReevaluatedOn", "Supports", "PharmacistSignedOff", "Fee", "FileCompleteOn", "DecisionDue",
        "DecidedOn", "WarnedOn", "VisaGrantedOn", "LastUsedOn", "ArchivedUntil", "ObservationsAskedOn", "ObservationsUntil", "SuspendedFrom", "SuspendedUntil", "RefusalReasons",
        "PromotesAccessSchemeOnly", "ProductIsReimbursed", "SamplesPerYear", "SampleRequestIsWritten",
    ];

    public static Submission Read(LawFile file, RuleJson json)
    {
        var submission = new Submission();
        foreach (var member in json.Members)
        {
            var fact = new FactReader(file, member);
            if ((Application(submission, fact, file) ?? Procedure(submission, fact, member.Value)) is { } changed) submission = changed;
            else fact.Unknown(Names);
        }
        return submission;
    }

    private static Submission? Application(Submission s, FactReader fact, LawFile file) => fact.Name switch
    {
        "ReceivedAt" => s with { ReceivedAt = fact.Moment() },
        "Context" => s with { Context = fact.TextOrNull() },
        "ReferenceNumber" => s with { ReferenceNumber = fact.TextOrNull() },
        "ReferenceNumberIsUnique" => s with { ReferenceNumberIsUnique = fact.Flag() },
        "PreviousNumber" => s with { PreviousNumber = fact.TextOrNull() },
        "PreviousVisa" => s with { PreviousVisa = fact.TextOrNull() is { } known && WireNames.TryParse<PreviousVisa>(known, out var visa) ? visa : null },
        "ReevaluatedOn" => s with { ReevaluatedOn = fact.Date() },
        "Supports" => s with { Supports = (int?)fact.Number() },
        "PharmacistSignedOff" => s with { PharmacistSignedOff = fact.Flag() },
        "Fee" => s with { Fee = fact.IsNull ? null : Fee(fact, file) },
        "PromotesAccessSchemeOnly" => s with { PromotesAccessSchemeOnly = fact.Flag() },
        "ProductIsReimbursed" => s with { ProductIsReimbursed = fact.Flag() },
        "SamplesPerYear" => s with { SamplesPerYear = (int?)fact.Number() },
        "SampleRequestIsWritten" => s with { SampleRequestIsWritten = fact.Flag() },
        _ => null,
    };

    private static Submission? Procedure(Submission s, FactReader fact, RuleJson json) => fact.Name switch
    {
        "FileCompleteOn" => s with { FileCompleteOn = fact.Date() },
        "DecisionDue" => s with { DecisionDue = fact.Date() },
        "DecidedOn" => s with { DecidedOn = fact.Date() },
        "WarnedOn" => s with { WarnedOn = fact.Date() },
        "VisaGrantedOn" => s with { VisaGrantedOn = fact.Date() },
        "LastUsedOn" => s with { LastUsedOn = fact.Date() },
        "ArchivedUntil" => s with { ArchivedUntil = fact.Date() },
        "ObservationsAskedOn" => s with { ObservationsAskedOn = fact.Date() },
        "ObservationsUntil" => s with { ObservationsUntil = fact.Date() },
        "SuspendedFrom" => s with { SuspendedFrom = fact.Date() },
        "SuspendedUntil" => s with { SuspendedUntil = fact.Date() },
        "RefusalReasons" => s with { RefusalReasons = [.. json.Items.Select(i => new RefusalReason(i["Article"]?.AsText(), i["Passage"]?.AsText()))] },
        _ => null,
    };

    private static FeeReceipt Fee(FactReader fact, LawFile file)
    {
        var json = fact.Object();
        var fields = new LawFields(file, json, "a fee");
        var receipt = new FeeReceipt(fields.OptionalText("Type"), fields.OptionalText("Number"), fields.Optional("Amount")?.AsNumber(), fields.OptionalText("FileName"));
        fields.RefuseOthers();
        return receipt;
    }
}
