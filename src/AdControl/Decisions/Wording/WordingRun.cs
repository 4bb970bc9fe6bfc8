using AdControl.Advertising;
using AdControl.Decisions.Facts;
using AdControl.Rules;
using AdControl.Rules.Compilation;

namespace AdControl.Decisions.Wording;

/// <summary>Runs the wording rules on the facts of one act.</summary>
internal sealed class WordingRun(DecisionPack pack, DecisionFacts facts, DateOnly date)
{
    private readonly LawFacts law = new(pack.Law.Parameters, pack.Law.Calendar, date);
    private readonly HashSet<(string Group, int Element)> written = [];

    /// <summary>What the rules write, in their order.</summary>
    public IEnumerable<WordingStep> Steps()
    {
        foreach (var rule in pack.Wordings.Where(r => r.Law.AppliesTo(facts.Procedure, facts.Kind, date)))
            foreach (var step in Steps(rule)) yield return step;
    }

    private IEnumerable<WordingStep> Steps(WordingRule rule)
    {
        var elements = Elements(rule.Each);
        for (var i = 0; i < elements.Count; i++)
        {
            if (rule.First is { } group && written.Contains((group, i))) continue;
            var inputs = Inputs(rule.Each, elements[i]);
            if (!Holds(rule.Condition, inputs, whenUnknown: false)) continue;
            if (rule.First is { } first) written.Add((first, i));
            yield return new WordingStep(rule, i, rule.Each == WordingEach.Once ? 0 : elements.Count, elements[i], inputs);
        }
    }

    /// <summary>Whether a condition holds; one that asks something of a fact that is not there gives <paramref name="whenUnknown"/>.</summary>
    public static bool Holds(CompiledRule condition, object?[] inputs, bool whenUnknown)
    {
        try
        {
            return condition.Evaluate(inputs);
        }
        catch (RuleEvaluationException)
        {
            return whenUnknown;
        }
    }

    private IReadOnlyList<object?> Elements(WordingEach each) => each switch
    {
        WordingEach.Finding => facts.Findings,
        WordingEach.Product => facts.Products,
        WordingEach.Condition => facts.Conditions,
        WordingEach.Question => facts.Questions,
        WordingEach.Reason => facts.Reasons,
        WordingEach.Opinion => facts.Opinions,
        WordingEach.Visa => facts.Visas,
        WordingEach.File => facts.Files,
        _ => [null],
    };

    private object?[] Inputs(WordingEach each, object? element)
    {
        var input = each switch
        {
            WordingEach.Finding => "finding",
            WordingEach.Product => "product",
            WordingEach.Opinion => "opinion",
            WordingEach.Visa => "visa",
            WordingEach.File => "file",
            WordingEach.Once => null,
            _ => "item",
        };
        return input is null ? DecisionVocabulary.Values(facts, law) : DecisionVocabulary.Values(facts, law, (input, element));
    }
}

/// <summary>A rule whose condition holds, for one element.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Index">Which element, from 0.</param>
/// <param name="Count">Of how many; 0 when the rule runs once.</param>
/// <param name="Element">The element; null when the rule runs once.</param>
/// <param name="Inputs">What its texts read.</param>
internal sealed record WordingStep(WordingRule Rule, int Index, int Count, object? Element, object?[] Inputs)
{
    /// <summary>What tells this element from others: the identifier of a finding, else its place; empty when the rule runs once.</summary>
    private string Suffix => Count == 0 ? "" : Element is FindingFacts { Id.Length: > 0 } finding ? "." + Plain(finding.Id) : $".{Index + 1}";

    public string Id => Plain(Rule.Law.Id) + Suffix;

    /// <summary>Where it stands: of a group of which one writes for each element, in the order of the elements.</summary>
    public double Order => Rule.Action.Order + (Rule.First is null ? 0 : Index * 1e-6);

    public string Fill(RuleMessage message) => message.FormatWithGaps(LateWords.Gap, "fr", Inputs);

    public string? Field(string name) => Rule.Action.Fields.TryGetValue(name, out var texts) && texts.Count > 0 ? Fill(texts[0]) : null;

    public IReadOnlyList<string> Fields(string name) => Rule.Action.Fields.TryGetValue(name, out var texts) ? [.. texts.Select(Fill)] : [];

    private static string Plain(string id) => string.Concat(id.Select(c => char.IsWhiteSpace(c) ? '-' : char.ToLowerInvariant(c)));
}
