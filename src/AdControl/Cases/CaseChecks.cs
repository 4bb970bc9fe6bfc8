using AdControl.Advertising;
using AdControl.Documents;
using AdControl.Law;
using AdControl.Products;

namespace AdControl.Cases;

/// <summary>Judges the dossier and the advertisement of a case by the rules of the pack.</summary>
internal sealed class CaseChecks(RulePack pack, MedicineRegister? register, FileVault vault)
{
    // A few hundred posters and leaflets.
    private const int MostCharacters = 1 << 20;

    private readonly AdvertisementChecker checker = new(pack, register);
    private readonly RecentDocuments recent = new(MostCharacters);

    /// <summary>The law it judges by.</summary>
    public RulePack Pack => pack;

    /// <summary>Runs the rules of some stages on a case and a text of it, at a moment.</summary>
    /// <exception cref="CaseRefusedException">A medicine is not in the register, or the law of that date is not known.</exception>
    public CheckResult Run(Case one, DocumentText document, Procedure procedure, DateTimeOffset at, DepositLookup lookup, params IReadOnlyList<RuleStage> stages)
    {
        var request = RequestOf(one, procedure, at, lookup, stages);
        try
        {
            return Concerning(procedure, checker.Check(document, request));
        }
        catch (UnknownMedicineException problem)
        {
            throw new CaseRefusedException(RefusalCode.UnknownMedicine, problem.Message);
        }
        catch (LawDateOutsideException problem)
        {
            throw new CaseRefusedException(RefusalCode.Missing, problem.Message);
        }
    }

    private CheckRequest RequestOf(Case one, Procedure procedure, DateTimeOffset at, DepositLookup lookup, IReadOnlyList<RuleStage> stages) => new()
    {
        Audience = one.Dossier.Audience ?? procedure.Audience ?? Audience.Public,
        Product = one.Dossier.Product ?? procedure.Product ?? ProductKind.Medicine,
        Medium = one.Dossier.Medium,
        DeviceClass = one.Dossier.DeviceClass,
        LawDate = LegalTime.DayOf(at),
        Today = LegalTime.DayOf(at),
        Medicines = one.Dossier.Medicines,
        Submission = SubmissionOf(one, at, lookup),
        Stages = stages,
    };

    /// <summary>Explains a rule on a case's advertisement and dossier, by the law of a day.</summary>
    /// <exception cref="CaseRefusedException">The advertisement cannot be read, or a medicine is not in the register.</exception>
    public IReadOnlyList<RuleExplanation> Explain(Case one, string rule, Procedure procedure, DateOnly lawDate, Language language)
    {
        var stages = pack.Find(rule).Select(r => r.Stage).Distinct().ToList();
        var request = RequestOf(one, procedure, one.DepositedAt ?? one.CreatedAt, DepositLookup.Accepted, stages) with { LawDate = lawDate, Language = language };
        try
        {
            return Explain(rule, Document(one.Advertisement), request);
        }
        catch (UnknownMedicineException problem)
        {
            throw new CaseRefusedException(RefusalCode.UnknownMedicine, problem.Message);
        }
    }

    /// <summary>Judges a text that belongs to no case.</summary>
    public CheckResult Judge(DocumentText document, CheckRequest request, CancellationToken cancellation) => checker.Check(document, request, cancellation);

    /// <summary>Explains a rule on a text.</summary>
    public IReadOnlyList<RuleExplanation> Explain(string rule, DocumentText document, CheckRequest request) => new RuleExplainer(pack).Explain(rule, document, request, checker.MedicinesOf(request));

    // Rules of deposit are those of some procedure: what another one demands is no breach here.
    private CheckResult Concerning(Procedure procedure, CheckResult result)
    {
        var foreign = pack.Rules.Where(r => r.Stage == RuleStage.Deposit && !procedure.DepositRules.ContainsKey(r.Id)).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        if (foreign.Count == 0) return result;
        IReadOnlyList<Finding> findings = [.. result.Findings.Where(f => !foreign.Contains(f.Rule))];
        return result with
        {
            Findings = findings,
            Verdict = CheckResult.VerdictOf(findings),
            Checklist = [.. result.Checklist.Where(q => !foreign.Contains(q.Rule))],
            Undecided = [.. result.Undecided.Where(u => !foreign.Contains(u.Rule))],
        };
    }

    /// <summary>The text of a file; an empty text when there is no file.</summary>
    /// <exception cref="CaseRefusedException">It cannot be read, or was changed in the vault.</exception>
    public DocumentText Document(CaseFile? file)
    {
        try
        {
            if (file is null) return DocumentReader.Read([], "advertisement.txt");
            // The bytes are proved each time, whether they have been read before or not.
            var bytes = vault.Get(file.Sha256);
            return recent.Get($"{file.Sha256}/{file.Name}", () => DocumentReader.Read(bytes, file.Name));
        }
        catch (DocumentUnreadableException problem)
        {
            throw new CaseRefusedException(RefusalCode.UnreadableFile, problem.MessageIn("fr"));
        }
    }

    /// <summary>The medicines of a dossier as the register has them on a day; empty without a register.</summary>
    public IReadOnlyList<Medicine> Medicines(Case one, DateOnly day)
    {
        try
        {
            return checker.MedicinesOf(new CheckRequest { Audience = Audience.Public, LawDate = day, Medicines = one.Dossier.Medicines });
        }
        catch (UnknownMedicineException problem)
        {
            throw new CaseRefusedException(RefusalCode.UnknownMedicine, problem.Message);
        }
    }

    private Submission SubmissionOf(Case one, DateTimeOffset at, DepositLookup lookup) => new()
    {
        ReceivedAt = LegalTime.Local(one.DepositedAt ?? at).DateTime,
        Context = WireNames.WireName(one.Dossier.Context),
        ReferenceNumber = one.Dossier.ReferenceNumber,
        ReferenceNumberIsUnique = lookup.IsNumberUnique,
        PreviousNumber = one.Dossier.PreviousNumber,
        PreviousVisa = lookup.PreviousVisa,
        ReevaluatedOn = one.Dossier.Context == DossierContext.PostReEvaluation ? ReevaluatedOn(one.Dossier.Medicines, LegalTime.DayOf(one.DepositedAt ?? at)) : null,
        Supports = one.Dossier.Supports,
        PharmacistSignedOff = one.SignedOffBy is not null,
        Fee = FeeOf(one),
        FileCompleteOn = one.Clock is { Calendar: null } clock ? clock.StartsOn : null,
        DecisionDue = one.Clock?.DueDate,
        WarnedOn = one.WarnedOn,
        DecidedOn = one.Acts.LastOrDefault(a => a.SignedAt is not null)?.SignedAt is { } signed ? LegalTime.DayOf(signed) : null,
        VisaGrantedOn = one.ValidFrom,
        ObservationsAskedOn = one.ObservationsAskedOn,
        ObservationsUntil = one.ObservationsUntil,
        SuspendedFrom = one.SuspendedFrom,
        SuspendedUntil = one.SuspendedUntil,
    };

    // The last of the days on which each medicine's re-evaluation ended in a change; what nobody recorded did not happen.
    private DateOnly? ReevaluatedOn(IReadOnlyList<string> medicines, DateOnly day)
    {
        if (register is null || medicines.Count == 0) return null;
        var ended = register.Reevaluations().Where(r => r.Outcome == Reevaluation.Changed && r.ClosedOn <= day).ToLookup(r => r.Cis.ToString(), r => r.ClosedOn);
        var days = medicines.Select(m => ended[m].Max()).ToList();
        return days.Contains(null) ? null : days.Max();
    }

    // A receipt whose file is not there is as if it were not stated: the rule that wants the file's name finds none.
    private static FeeReceipt? FeeOf(Case one) => one.Dossier.FeeReceipt is not { } fee ? null
        : new FeeReceipt(fee.Type, fee.Number, fee.Amount, one.Files.LastOrDefault(f => f.Role == FileRole.FeeReceipt)?.Name);
}
