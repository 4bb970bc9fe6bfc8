using System.Runtime.CompilerServices;
using AdControl.Documents;
using AdControl.Law;
using AdControl.Products;

namespace AdControl.Advertising;

/// <summary>Judges advertisements by a pack of rules. Safe to share between threads.</summary>
public sealed class AdvertisementChecker
{
    private readonly RulePack pack;
    private readonly MedicineLookup? medicines;

    // What is found in a text depends on it and the pack alone: a text or medicine that is judged again is not searched again.
    private readonly ConditionalWeakTable<DocumentText, AdFacts> texts = [];
    private readonly ConditionalWeakTable<Medicine, MedicineFacts> known = [];

    /// <summary>Makes a checker.</summary>
    /// <param name="pack">The law.</param>
    /// <param name="register">The medicines register; null: the text alone is checked, and rules that read a medicine are undecided. The caller disposes of it.</param>
    public AdvertisementChecker(RulePack pack, MedicineRegister? register = null)
    {
        ArgumentNullException.ThrowIfNull(pack);
        this.pack = pack;
        medicines = register is null ? null : new MedicineLookup(register);
    }

    /// <summary>The law it judges by.</summary>
    public RulePack Pack => pack;

    /// <summary>Judges one advertisement; its medicines are looked up in the register, as they were on the date of law.</summary>
    /// <param name="document">Its text.</param>
    /// <param name="request">How it is to be judged.</param>
    /// <param name="cancellation">Stops the check between two rules.</param>
    /// <exception cref="UnknownMedicineException">A medicine of the request is not in the register; the exception names all of them and what may have been meant.</exception>
    /// <exception cref="LawDateOutsideException">The pack does not hold the law of that date.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public CheckResult Check(DocumentText document, CheckRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Check(document, request, MedicinesOf(request), cancellation);
    }

    /// <summary>The medicines of a request, as they were on the date of law; empty without a register.</summary>
    /// <exception cref="UnknownMedicineException">A medicine is not in the register.</exception>
    public IReadOnlyList<Medicine> MedicinesOf(CheckRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return medicines?.Find(request.Medicines, request.LawDate) ?? [];
    }

    /// <summary>Judges one advertisement of given medicines.</summary>
    /// <param name="document">Its text.</param>
    /// <param name="request">How it is to be judged; its list of medicines is not read.</param>
    /// <param name="advertised">The advertised medicines, as they were on the date of law; empty: the rules that read them are undecided.</param>
    /// <param name="cancellation">Stops the check between two rules.</param>
    /// <exception cref="LawDateOutsideException">The pack does not hold the law of that date.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public CheckResult Check(DocumentText document, CheckRequest request, IReadOnlyList<Medicine> advertised, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(request);
        using var measured = CheckMeter.Begin();
        var coverage = new LawCoverage(pack, request);
        var facts = new CaseFacts(pack, texts.GetValue(document, text => new AdFacts(text, pack)), request, advertised.Select(m => known.GetValue(m, one => new MedicineFacts(one, pack.Phrases))));
        var run = new CheckRun(pack, request, facts, new FindingBuilder(document, request.Language, pack.Parameters));
        run.Run(cancellation);
        if (coverage.IsThin && run.DecidedNothing) throw coverage.Outside();
        var register = RegisterOf(request);
        var screened = BaselineScreen.Of(request, run.Findings);
        return new CheckResult
        {
            Document = new CheckedDocument(document.Name, document.Sha256, document.Pages),
            Audience = request.Audience,
            Product = request.Product,
            Medium = request.Medium,
            DeviceClass = request.DeviceClass,
            Medicines = [.. advertised.Select(m => new CheckedMedicine(m.Cis.ToString(), m.Name))],
            LawDate = request.LawDate,
            RulePack = pack.Identity,
            Register = register,
            Verdict = CheckResult.VerdictOf(screened.Findings),
            Findings = screened.Findings,
            Silenced = screened.Silenced,
            Checklist = run.Checklist,
            Undecided = run.Undecided,
            Passed = run.Passed,
            NotApplicable = run.NotApplicable,
            Warnings =
            [
                .. CheckWarnings.OfDocument(document, request),
                .. CheckWarnings.OfProduct(request),
                .. CheckWarnings.OfLaw(request, coverage),
                .. CheckWarnings.OfRegister(request, register, advertised.Count > 0 ? medicines?.KnownSince : null, pack.Parameters.Number(ParameterIds.RegisterAge, request.Today)),
                .. screened.Warnings,
            ],
        };
    }

    private RegisterIdentity? RegisterOf(CheckRequest request)
    {
        if (medicines?.RegisterDate is not { } date) return null;
        var age = request.Today.DayNumber - date.DayNumber;
        return new RegisterIdentity(date, age, age > pack.Parameters.Number(ParameterIds.RegisterAge, request.Today));
    }
}
