using AdControl.Law;
using AdControl.Products;
using AdControl.Rules;
using AdControl.Rules.Vocabularies;

namespace AdControl.Advertising;

/// <summary>The closed list of what rules may read: <c>ad</c>, <c>medicine</c>, <c>submission</c>, <c>law</c>.</summary>
internal static class FactVocabulary
{
    /// <summary>The names expressions see, in the order in which their values are given.</summary>
    public static RuleInput[] Inputs { get; } =
    [
        new(LawInputs.Ad, typeof(AdFacts)),
        new(LawInputs.Medicine, typeof(MedicineFacts)),
        new(LawInputs.Submission, typeof(SubmissionFacts)),
        new(LawInputs.Law, typeof(LawFacts)),
    ];

    /// <summary>Built once per pack, so that a name of a set, a pattern, a parameter or a list that the pack does not have is found when a rule is compiled.</summary>
    public static Vocabulary For(PackNames names) => new VocabularyBuilder()
        .Type<AdFacts>("Ad", type => AdVocabulary.Define(type, names))
        .Type<MedicineFacts>("Medicine", type => MedicineVocabulary.Define(type, names))
        .Type<ReferenceMedicine>("ReferenceMedicine", MedicineVocabulary.DefineReference)
        .Type<SubmissionFacts>("Submission", SubmissionVocabulary.Define)
        .Type<FeeReceipt>("Fee", SubmissionVocabulary.DefineFee)
        .Type<RefusalReason>("RefusalReason", SubmissionVocabulary.DefineReason)
        .Type<LawFacts>("Law", type => LawVocabulary.Define(type, names))
        .Build();

    /// <summary>The phrase sets a call names as literal arguments.</summary>
    public static IEnumerable<string> SetsNamedBy(RuleCall call)
    {
        var places = call.Method switch
        {
            "Ad.Says" or "Ad.Count" or "Ad.LetterHeight" => 0..1,
            "Ad.Near" or "Ad.SameSentence" => 0..2,
            "Medicine.SectionSays" => 1..2,
            _ => 0..0,
        };
        return call.Arguments.Take(places).OfType<string>();
    }

    /// <summary>The patterns a call names as literal arguments.</summary>
    public static IEnumerable<string> PatternsNamedBy(RuleCall call) =>
        call.Method is "Ad.Matches" or "Ad.Captures" or "Ad.Values" ? call.Arguments.Take(1).OfType<string>() : [];
}
