using AdControl.Law;
using AdControl.Products;

namespace AdControl.Advertising;

/// <summary>Everything rules may read about one advertisement, gathered once and frozen.</summary>
internal sealed class CaseFacts
{
    private readonly MedicineFacts[] medicines;
    private readonly SubmissionFacts submission;
    private readonly LawFacts law;

    public CaseFacts(RulePack pack, AdFacts ad, CheckRequest request, IReadOnlyList<Medicine> medicines)
        : this(pack, ad, request, medicines.Select(m => new MedicineFacts(m, pack.Phrases)))
    {
    }

    public CaseFacts(RulePack pack, AdFacts ad, CheckRequest request, IEnumerable<MedicineFacts> medicines)
    {
        Ad = ad;
        this.medicines = [.. medicines];
        submission = new SubmissionFacts(request, request.Submission);
        law = new LawFacts(pack.Parameters, pack.Calendar, request.LawDate);
        WithoutMedicine = Inputs(null);
    }

    public AdFacts Ad { get; }

    /// <summary>The inputs of a rule that reads no medicine, or of one that has none to read.</summary>
    public CaseInputs WithoutMedicine { get; }

    /// <summary>The inputs of a rule, one for each medicine it has to judge.</summary>
    public IReadOnlyList<CaseInputs> For(PackRule rule)
    {
        if (!rule.ReadsMedicine || medicines.Length == 0) return [WithoutMedicine];
        return [.. medicines.Select(Inputs)];
    }

    private CaseInputs Inputs(MedicineFacts? medicine) => new(medicine?.Medicine, [Ad, medicine, submission, law]);
}

/// <summary>The values of the inputs of one evaluation.</summary>
/// <param name="Medicine">The medicine that is judged; null when there is none.</param>
/// <param name="Values">The values, in the order of <see cref="FactVocabulary.Inputs"/>.</param>
internal sealed record CaseInputs(Medicine? Medicine, object?[] Values);
