using AdControl.Rules.Json;

namespace AdControl.Rules.Model;

/// <summary>Turns JSON into rule sets, collecting every problem on the way.</summary>
internal sealed class RuleFileReader(RuleReading reading, List<RuleProblem> problems)
{
    private static readonly string[] SetMembers = ["WorkflowName", "WorkflowsToInject", "WorkflowRulesToInject", "RuleExpressionType", "GlobalParams", "Rules", "$schema", "Properties"];
    private static readonly string[] RuleMembers =
    [
        "RuleName", "Properties", "Operator", "Rules", "Expression", "ErrorMessage", "ErrorType", "Enabled", "RuleExpressionType", "WorkflowsToInject", "WorkflowRulesToInject",
        "LocalParams", "Actions", "SuccessEvent",
    ];

    private readonly JsonShape shape = new(problems);

    /// <summary>How deep in children the reader is; RulesEngine names faults of children by one code.</summary>
    private int nesting;

    private bool IsStrict => reading == RuleReading.Strict;

    public IReadOnlyList<RuleSet> Read(RuleJson root)
    {
        if (root.Kind == RuleJsonKind.Array)
        {
            var sets = root.Items.Select(ReadSet).OfType<RuleSet>().ToArray();
            FindRepeated(sets, s => s.Name, s => s.Json["WorkflowName"] ?? s.Json, "rules.duplicate-workflow", "The file holds two rule sets named");
            return sets;
        }
        return ReadSet(root) is { } set ? [set] : [];
    }

    private RuleSet? ReadSet(RuleJson json)
    {
        if (!shape.Is(json, RuleJsonKind.Object, "A rule set")) return null;
        WarnUnknown(json, SetMembers);
        ReadExpressionType(json);
        var name = shape.Text(json, "WorkflowName");
        var injected = shape.Texts(json, "WorkflowsToInject");
        var set = new RuleSet(json)
        {
            Name = name?.AsText() ?? "",
            Injected = injected,
            GlobalParams = ReadParams(json, "GlobalParams"),
            Rules = ReadRules(json),
        };
        if (string.IsNullOrWhiteSpace(set.Name)) Add(name ?? json, "rules.workflow-name", "The rule set has no name.", "Give it a \"WorkflowName\".");
        if (set.Rules.Count == 0 && injected.Count == 0) Add(json["Rules"] ?? json, "rules.no-rules", $"The rule set \"{set.Name}\" has no rules.", "Give it \"Rules\", or name other sets in \"WorkflowsToInject\".");
        FindRepeated(set.GlobalParams, p => p.Name, p => json["GlobalParams"]!, "rules.duplicate-global-param", "Two global parameters are named");
        if (IsStrict) FindRepeated(set.Rules, r => r.Name, r => r.Json["RuleName"] ?? r.Json, "rules.duplicate-rule-name", "The set holds two rules named");
        return set;
    }

    private Rule[] ReadRules(RuleJson json) => [.. shape.Items(json, "Rules").Select(ReadRule).OfType<Rule>()];

    private Rule[] ReadChildren(RuleJson json)
    {
        nesting++;
        var children = ReadRules(json);
        nesting--;
        return children;
    }

    private Rule? ReadRule(RuleJson json)
    {
        if (!shape.Is(json, RuleJsonKind.Object, "A rule")) return null;
        WarnUnknown(json, RuleMembers);
        ReadExpressionType(json);
        var properties = json["Properties"];
        if (properties is { Kind: not RuleJsonKind.Null }) shape.Is(properties, RuleJsonKind.Object, "\"Properties\"");
        var (onSuccess, onFailure) = ReadActions(json);
        var rule = new Rule(json)
        {
            Name = shape.Text(json, "RuleName")?.AsText() ?? "",
            Properties = new(properties is { Kind: RuleJsonKind.Object } ? properties : null),
            OperatorText = shape.Text(json, "Operator")?.AsText(),
            Operator = OperatorOf(json["Operator"]?.AsText()),
            Rules = ReadChildren(json),
            Expression = TextOf(json, "Expression"),
            ErrorMessage = TextOf(json, "ErrorMessage"),
            SuccessEvent = shape.Text(json, "SuccessEvent")?.AsText(),
            IsEnabled = shape.Boolean(json, "Enabled", whenAbsent: true),
            LocalParams = ReadParams(json, "LocalParams"),
            OnSuccess = onSuccess,
            OnFailure = onFailure,
        };
        var faultOfChild = nesting > 0 && !IsStrict ? "rules.nested-rules" : null;
        new RuleValidation(IsStrict, faultOfChild, problems).Check(rule, shape.Texts(json, "WorkflowsToInject").Count > 0);
        FindRepeated(rule.LocalParams, p => p.Name, p => json["LocalParams"]!, faultOfChild ?? "rules.duplicate-local-param", "Two local parameters of the rule are named");
        return rule;
    }

    /// <summary>The format's compiler knows these four spellings only; its validator is more lenient.</summary>
    private static RuleOperator OperatorOf(string? text) => text switch
    {
        "And" or "AndAlso" => RuleOperator.And,
        "Or" or "OrElse" => RuleOperator.Or,
        _ => RuleOperator.None,
    };

    private RuleText? TextOf(RuleJson json, string member) => shape.Text(json, member) is { } text ? new(text) : null;

    private RuleParam[] ReadParams(RuleJson json, string member) =>
        [.. shape.Items(json, member).Where(i => shape.Is(i, RuleJsonKind.Object, "A parameter")).Select(i => new RuleParam(shape.Text(i, "Name")?.AsText() ?? "", TextOf(i, "Expression")))];

    private (RuleAction? OnSuccess, RuleAction? OnFailure) ReadActions(RuleJson json)
    {
        if (json["Actions"] is not { Kind: not RuleJsonKind.Null } actions || !shape.Is(actions, RuleJsonKind.Object, "\"Actions\"")) return (null, null);
        if (IsStrict) WarnUnknown(actions, ["OnSuccess", "OnFailure"]);
        return (ReadAction(actions, "OnSuccess"), ReadAction(actions, "OnFailure"));
    }

    private RuleAction? ReadAction(RuleJson actions, string member)
    {
        if (actions[member] is not { Kind: not RuleJsonKind.Null } action || !shape.Is(action, RuleJsonKind.Object, $"\"{member}\"")) return null;
        var context = action["Context"];
        if (context is { Kind: not RuleJsonKind.Null }) shape.Is(context, RuleJsonKind.Object, "\"Context\"");
        return new(shape.Text(action, "Name")?.AsText() ?? "", context is { Kind: RuleJsonKind.Object } ? context : null);
    }

    private void ReadExpressionType(RuleJson json)
    {
        var type = json["RuleExpressionType"];
        var isKnown = type is null || type.Scalar is 0 || string.Equals(type.AsText(), "LambdaExpression", StringComparison.OrdinalIgnoreCase) || type.AsText() == "0";
        if (!isKnown) Add(type!, "json.expression-type", "This kind of expression is not known.", "The format knows \"LambdaExpression\" (or 0) only; it may be left out.");
    }

    private void WarnUnknown(RuleJson json, string[] known)
    {
        if (!IsStrict) return;
        foreach (var member in json.Members.Where(m => !known.Contains(m.Name, StringComparer.OrdinalIgnoreCase)))
        {
            var near = NearestName.Of(member.Name, known);
            problems.Add(RuleProblem.At("rules.unknown-member", json.File, json.Document.Text, member.NameStart, $"The format knows no member \"{member.Name}\".",
                near is null ? "Remove it, or move it into \"Properties\"." : $"Did you mean \"{near}\"?", ProblemSeverity.Warning));
        }
    }

    private void FindRepeated<T>(IReadOnlyList<T> all, Func<T, string> name, Func<T, RuleJson> place, string code, string message)
    {
        if (all.Count < 2) return;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in all)
            if (!seen.Add(name(one))) Add(place(one), code, $"{message} \"{name(one)}\".", "Names must differ; rename one.");
    }

    private void Add(RuleJson place, string code, string message, string mend) => problems.Add(place.Problem(code, message, mend));
}
