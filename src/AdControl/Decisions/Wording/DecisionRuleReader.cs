using AdControl.Advertising;
using AdControl.Law;
using AdControl.Rules;
using AdControl.Rules.Compilation;
using AdControl.Rules.Json;
using AdControl.Rules.Model;

namespace AdControl.Decisions.Wording;

/// <summary>Turns a rule of a decision file into one that runs: reads its properties and its action strictly, compiles its expressions and texts.</summary>
internal sealed class DecisionRuleReader(LawFile file, RuleSet set, RuleCompiler compiler)
{
    private const string Signature = "signature";

    /// <summary>Whether a rule demands something before signing, instead of writing something.</summary>
    public static bool IsDemand(Rule rule) => rule.OnSuccess is null && rule.Properties.Text("stage") == Signature;

    /// <returns>Null when there is a problem, which is in the file's list.</returns>
    public WordingRule? ReadWording(Rule rule)
    {
        var before = file.Problems.Count;
        RefuseUnsupported(rule);
        if (Fields(rule) is not { } fields) return null;
        var law = ReadLaw(rule, fields, "decision");
        var each = fields.Choice<WordingEach>("each") ?? WordingEach.Once;
        var first = fields.OptionalText("first");
        fields.RefuseOthers();
        var condition = rule.Expression is { } expression ? compiler.Compile(expression, file.Problems) : null;
        var action = ReadAction(rule);
        return file.Problems.Count > before || condition is null || action is null ? null : new WordingRule(law with { Texts = TextsOf(action) }, condition, each, first, action);
    }

    /// <returns>Null when there is a problem, which is in the file's list.</returns>
    public SigningRule? ReadDemand(Rule rule)
    {
        var before = file.Problems.Count;
        RefuseUnsupported(rule);
        if (Fields(rule) is not { } fields) return null;
        var law = ReadLaw(rule, fields, Signature);
        fields.Required("level");
        var level = fields.Choice<Level>("level") ?? Level.Review;
        var code = fields.Text("code");
        var when = fields.Optional("when") is { Kind: RuleJsonKind.Text } json ? compiler.Compile(new RuleText(json), file.Problems) : null;
        fields.LocalText("message");
        fields.RefuseOthers();
        var demand = rule.Expression is { } expression ? compiler.Compile(expression, file.Problems) : null;
        var french = Message(rule.ErrorMessage ?? new RuleText(""));
        if (rule.ErrorMessage is null) file.Add("law.missing", rule.Json, $"The rule \"{rule.Name}\" needs an \"ErrorMessage\".", "Say in French what is wrong.");
        var english = rule.Properties["message"]?["en"] is { Kind: RuleJsonKind.Text } text ? Message(new RuleText(text)) : null;
        // What nobody confirmed never blocks.
        if (law.Source.Confidence == Confidence.Unconfirmed) level = Level.Review;
        return file.Problems.Count > before || demand is null || french is null ? null : new SigningRule(law with { Texts = [french.Template.Value] }, when, demand, level, code, french, english);
    }

    private static List<string> TextsOf(WordingAction action) => [.. action.Texts.Concat(action.Fields.Values.SelectMany(f => f)).Select(t => t.Template.Value)];

    private LawFields? Fields(Rule rule)
    {
        if (rule.Properties.Json is { } json) return new LawFields(file, json, $"rule \"{rule.Name}\"");
        file.Add("law.missing", rule.Json["RuleName"] ?? rule.Json, $"The rule \"{rule.Name}\" has no \"Properties\".", "Add its title, cites, from, confidence and stage; another rule of the folder shows how.");
        return null;
    }

    private DecisionRule ReadLaw(Rule rule, LawFields fields, string stage)
    {
        if (fields.Text("stage") is { Length: > 0 } written && written != stage)
            file.Add("law.choice", fields.Optional("stage")!, $"\"{written}\" is no stage of a decision file.", "Write \"decision\" with an action, or \"signature\" with an \"ErrorMessage\".");
        return new DecisionRule
        {
            Id = rule.Name,
            RuleSet = set.Name,
            File = file.Name,
            Line = (rule.Json["RuleName"] ?? rule.Json).Problem("", "").Line,
            Title = fields.LocalText("title", required: true),
            Source = fields.Source(),
            InForce = fields.Span(),
            Procedures = fields.Texts("procedures"),
            Kinds = fields.Texts("kinds"),
            Expression = rule.Expression?.Value ?? "",
        };
    }

    private WordingAction? ReadAction(Rule rule)
    {
        if (rule.OnSuccess is not { } action)
        {
            file.Add("law.missing", rule.Json["RuleName"] ?? rule.Json, $"The rule \"{rule.Name}\" writes nothing.", "Add \"Actions\": { \"OnSuccess\": { \"Name\": \"AddRecital\", \"Context\": { \"text\": \"…\" } } }.");
            return null;
        }
        var name = rule.Json["Actions"]?["OnSuccess"]?["Name"] ?? rule.Json;
        if (!Enum.TryParse<WordingActionKind>(action.Name, out var kind) || int.TryParse(action.Name, out _))
        {
            var all = Enum.GetNames<WordingActionKind>();
            file.Add("law.choice", name, $"There is no action \"{action.Name}\".", NearestName.Of(action.Name, all) is { } near ? $"Did you mean \"{near}\"?" : $"There are {string.Join(", ", all)}.");
            return null;
        }
        var shape = WordingActionShape.Of(kind);
        if (action.Context is { } context) return ReadContext(kind, shape, context);
        if (shape.HasText || shape.Needed.Length > 0) file.Add("law.missing", name, $"\"{action.Name}\" needs a \"Context\".", "Add it with the texts of the action.");
        return new WordingAction(kind, Order: 100);
    }

    private WordingAction ReadContext(WordingActionKind kind, WordingActionShape shape, RuleJson context)
    {
        var fields = new LawFields(file, context, $"\"{kind}\"");
        var order = fields.Optional("order") is { } written ? written.AsNumber() ?? Wrong(written) : 100;
        var action = new WordingAction(kind, order)
        {
            Texts = shape.HasText ? Messages(fields.Required("text")) : [],
            Fields = shape.Needed.Concat(shape.Optional).Select(n => (Name: n, Json: shape.Needed.Contains(n) ? fields.Required(n) : fields.Optional(n))).Where(f => f.Json is not null)
                .ToDictionary(f => f.Name, f => (IReadOnlyList<RuleMessage>)Messages(f.Json), StringComparer.Ordinal),
            Place = shape.Place is { } place ? fields.Text(place) : "",
            Word = shape.Word is { } word ? fields.Text(word) : "",
            IsNumbered = shape.HasNumbered ? fields.Optional("numbered")?.AsBoolean() ?? true : kind == WordingActionKind.AddCondition,
        };
        fields.RefuseOthers();
        return action;
    }

    private double Wrong(RuleJson value)
    {
        file.Add("law.kind", value, "\"order\" is a number.", "Write a number without quotes.");
        return 0;
    }

    private List<RuleMessage> Messages(RuleJson? json)
    {
        if (json is null) return [];
        IReadOnlyList<RuleJson> texts = json.Kind == RuleJsonKind.Array ? json.Items : [json];
        foreach (var wrong in texts.Where(t => t.Kind != RuleJsonKind.Text)) file.Add("law.kind", wrong, "A text, or a list of texts, stands here.", "Put it in quotes.");
        return [.. texts.Where(t => t.Kind == RuleJsonKind.Text).Select(t => Message(new RuleText(t))).OfType<RuleMessage>()];
    }

    private RuleMessage? Message(RuleText text) => compiler.CompileMessage(text, file.Problems);

    private void RefuseUnsupported(Rule rule)
    {
        if (rule.Operator != RuleOperator.None || rule.Expression is null)
            file.Add("law.unsupported", rule.Json, $"The rule \"{rule.Name}\" of a decision file has one \"Expression\".", "Join the conditions with && or ||.");
        if (rule.OnFailure is not null)
            file.Add("law.unsupported", rule.Json, $"The rule \"{rule.Name}\" of a decision file acts when its condition holds, never when it fails.", "Turn the condition round and use \"OnSuccess\".");
        foreach (var name in (ReadOnlySpan<string>)["LocalParams", "SuccessEvent", "WorkflowsToInject"])
            if (rule.Json[name] is { Kind: not RuleJsonKind.Null } member)
                file.Add("law.unsupported", member, $"A rule of a decision file has no \"{name}\".", "Write the condition into \"Expression\".");
    }
}
