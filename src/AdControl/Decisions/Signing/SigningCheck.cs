using AdControl.Advertising;
using AdControl.Decisions.Facts;
using AdControl.Decisions.Wording;
using AdControl.Law;

namespace AdControl.Decisions.Signing;

/// <summary>Whether an act can be signed: the rules of <c>rules/fr/decisions/signature.json</c> decide.</summary>
/// <param name="pack">The wording.</param>
public sealed class SigningCheck(DecisionPack pack)
{
    /// <summary>What stands against signing, the blocking first; empty when nothing does.</summary>
    /// <param name="act">The draft.</param>
    /// <param name="facts">What it was drafted from.</param>
    /// <param name="signer">Who is to sign.</param>
    /// <param name="date">The date of law.</param>
    /// <param name="language">The language of the messages.</param>
    public IReadOnlyList<SigningObstacle> Check(Documents.Acts.ActDocument act, DecisionFacts facts, SigningFacts signer, DateOnly date, Language language = Language.French)
    {
        var inputs = Inputs(new ProductProvisions(pack, facts, date).Facts, date, new DraftFacts(act, pack.Articles), signer);
        var obstacles = new List<SigningObstacle>();
        foreach (var rule in pack.Demands.Where(d => d.Law.AppliesTo(facts.Procedure, facts.Kind, date)))
        {
            // What cannot be decided stands against signing: a person looks.
            if ((rule.When is { } when && !WordingRun.Holds(when, inputs, whenUnknown: true)) || WordingRun.Holds(rule.Demand, inputs, whenUnknown: false)) continue;
            var message = language == Language.English && rule.English is not null ? rule.English.Format("en", inputs) : rule.French.Format("fr", inputs);
            obstacles.Add(new SigningObstacle(rule.Law.Id, rule.Code, rule.Level, message));
        }
        return [.. obstacles.OrderByDescending(o => o.Level)];
    }

    /// <summary>The sentence printed below the signatory's name of a signed act.</summary>
    /// <exception cref="WordingMissingException">The pack has none.</exception>
    public string Mention(FrozenDecision decision, DecisionFacts facts, SigningFacts signer, DateOnly date)
    {
        var inputs = Inputs(facts, date, new DraftFacts(decision.Act, pack.Articles), signer with { Sha256 = decision.Sha256 });
        var rule = pack.Wordings.FirstOrDefault(w => w.Action.Kind == WordingActionKind.SignatureMention && w.Law.AppliesTo(facts.Procedure, facts.Kind, date) && WordingRun.Holds(w.Condition, inputs, whenUnknown: false))
            ?? throw new WordingMissingException(facts.Procedure, facts.Kind, nameof(WordingActionKind.SignatureMention));
        return rule.Action.Texts[0].FormatWithGaps(LateWords.Gap, "fr", inputs);
    }

    private object?[] Inputs(DecisionFacts facts, DateOnly date, DraftFacts draft, SigningFacts signer) =>
        DecisionVocabulary.Values(facts, new LawFacts(pack.Law.Parameters, pack.Law.Calendar, date), ("draft", draft), ("signing", signer));
}
