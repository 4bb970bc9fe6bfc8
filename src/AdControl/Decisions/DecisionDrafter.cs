using AdControl.Decisions.Facts;
using AdControl.Decisions.Wording;
using AdControl.Documents.Acts;

namespace AdControl.Decisions;

/// <summary>Drafts acts: the rules of the pack build them from facts. Immutable; any number of threads may use one.</summary>
/// <param name="pack">The wording.</param>
public sealed class DecisionDrafter(DecisionPack pack)
{
    /// <summary>The wording.</summary>
    public DecisionPack Pack => pack;

    /// <summary>Drafts an act that people then edit.</summary>
    /// <param name="facts">What it may speak of.</param>
    /// <param name="date">The date of law: the wording and the dated values of that day are used.</param>
    /// <exception cref="WordingMissingException">The pack has no wording for this procedure and kind.</exception>
    public Decision Draft(DecisionFacts facts, DateOnly date) => Decision.Of(DraftAct(facts, date));

    /// <summary>The act alone, for what nobody edits: receipts, certificates, lists.</summary>
    /// <param name="facts">What it may speak of.</param>
    /// <param name="date">The date of law.</param>
    /// <exception cref="WordingMissingException">The pack has no wording for this procedure and kind.</exception>
    public ActDocument DraftAct(DecisionFacts facts, DateOnly date)
    {
        var provisions = new ProductProvisions(pack, facts, date);
        return ActBuilder.Build(provisions.Facts, provisions, new WordingRun(pack, provisions.Facts, date).Steps());
    }
}
