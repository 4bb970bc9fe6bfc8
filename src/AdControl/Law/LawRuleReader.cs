using AdControl.Advertising;
using AdControl.Rules;
using AdControl.Rules.Compilation;
using AdControl.Rules.Json;
using AdControl.Rules.Model;

namespace AdControl.Law;

/// <summary>Turns a rule of a file into one of the pack: reads its properties strictly and compiles its expressions.</summary>
internal sealed class LawRuleReader(LawFile file, RuleSet set, RuleCompiler compiler)
{
    /// <returns>Null when there is a problem, which is in the file's list.</returns>
    public PackRule? Read(Rule rule)
    {
        var problemsBefore = file.Problems.Count;
        RefuseUnsupported(rule);
        var name = rule.Json["RuleName"] ?? rule.Json;
        if (rule.Properties.Json is not { } json)
        {
            file.Add("law.missing", name, $"The rule \"{rule.Name}\" has no \"Properties\".", "Add its title, article, cites, from, level and kind; another rule of the folder shows how.");
            ReadDemand(rule);
            return null;
        }
        var fields = new LawFields(file, json, $"rule \"{rule.Name}\"");
        var law = ReadLaw(rule, fields, name);
        var when = fields.Optional("when") is { Kind: RuleJsonKind.Text } condition ? Compile(new RuleText(condition)) : null;
        fields.RefuseOthers();
        var demand = ReadDemand(rule);
        var french = rule.ErrorMessage is { } text ? Message(text) : null;
        var english = json["message"]?["en"] is { Kind: RuleJsonKind.Text } translated ? Message(new RuleText(translated)) : null;
        if (file.Problems.Count > problemsBefore || demand is null) return null;
        return new PackRule(law, when is null ? null : new LawCondition(when), demand, french ?? Message(new RuleText(""))!, english);
    }

    private LawRule ReadLaw(Rule rule, LawFields fields, RuleJson name)
    {
        var kind = Kind(fields);
        var (suggestion, insert) = Suggestion(fields);
        return new LawRule
        {
            Id = rule.Name,
            RuleSet = set.Name,
            File = file.Name,
            Line = name.Problem("", "").Line,
            Title = fields.LocalText("title", required: true),
            Article = fields.Text("article"),
            Source = fields.Source(),
            InForce = fields.Span(),
            DeclaredLevel = Level(fields, kind),
            Kind = kind,
            DecidedBy = All(fields.Choices<DecidedBy>("decidedBy")),
            Audiences = fields.Choices<Audience>("audience"),
            Products = fields.Choices<ProductKind>("products"),
            Media = fields.Choices<Medium>("media"),
            ExceptMedia = fields.Choices<Medium>("exceptMedia"),
            Stage = fields.Choice<RuleStage>("stage") ?? RuleStage.Content,
            When = fields.OptionalText("when"),
            Expression = rule.Expression?.Value ?? "",
            Message = new LocalText(rule.ErrorMessage?.Value ?? "", fields.LocalText("message").English),
            Suggestion = suggestion,
            Insert = insert,
            Question = fields.LocalText("question"),
        };
    }

    private static DecidedBy All(IReadOnlyList<DecidedBy> choices)
    {
        var all = DecidedBy.None;
        for (var i = 0; i < choices.Count; i++) all |= choices[i];
        return all;
    }

    private static FindingKind Kind(LawFields fields)
    {
        fields.Required("kind");
        return fields.Choice<FindingKind>("kind") ?? FindingKind.Checklist;
    }

    // What only a person decides raises no finding, so its level may be left out.
    private static Level Level(LawFields fields, FindingKind kind)
    {
        if (kind != FindingKind.Checklist) fields.Required("level");
        return fields.Choice<Level>("level") ?? Advertising.Level.Review;
    }

    private (LocalText Text, string? Insert) Suggestion(LawFields fields)
    {
        if (fields.Optional("suggestion") is not { } json) return (default, null);
        var suggestion = new LawFields(file, json, "\"suggestion\"");
        var text = new LocalText(suggestion.OptionalText("fr") ?? "", suggestion.OptionalText("en"));
        var insert = suggestion.OptionalText("insert");
        suggestion.RefuseOthers();
        return (text, insert);
    }

    private LawCondition? ReadDemand(Rule rule)
    {
        if (rule.Operator == RuleOperator.None) return rule.Expression is { } text && Compile(text) is { } leaf ? new LawCondition(leaf) : null;
        var parts = rule.Rules.Where(r => r.IsEnabled).Select(ReadDemand).ToList();
        return parts.Contains(null) ? null : new LawCondition(rule.Name, rule.Operator == RuleOperator.Or, parts.OfType<LawCondition>().ToList());
    }

    private void RefuseUnsupported(Rule rule)
    {
        foreach (var name in (ReadOnlySpan<string>)["LocalParams", "Actions", "SuccessEvent", "WorkflowsToInject"])
            if (rule.Json[name] is { Kind: not RuleJsonKind.Null } member)
                file.Add("law.unsupported", member, $"A rule of the law has no \"{name}\": it states what is demanded and nothing else.", "Write the condition into \"Expression\" or \"when\".");
        foreach (var child in rule.Rules) RefuseUnsupported(child);
    }

    private CompiledRule? Compile(RuleText text) => compiler.Compile(text, file.Problems);

    private RuleMessage? Message(RuleText text) => compiler.CompileMessage(text, file.Problems);
}
