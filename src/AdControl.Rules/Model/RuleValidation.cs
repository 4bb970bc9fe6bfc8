namespace AdControl.Rules.Model;

/// <summary>What the format demands of one rule at load, and in strict reading what it silently ignores at run time.</summary>
internal sealed class RuleValidation(bool isStrict, string? codeForAll, List<RuleProblem> problems)
{
    private static readonly string[] Operators = ["And", "AndAlso", "Or", "OrElse"];

    public void Check(Rule rule, bool hasInjected)
    {
        var named = $"The rule \"{rule.Name}\"";
        if (string.IsNullOrWhiteSpace(rule.Name)) Add(rule, "RuleName", "rules.rule-name", "The rule has no name.", "Give it a \"RuleName\".");
        if (string.IsNullOrEmpty(rule.OperatorText)) CheckLeaf(rule, named);
        else CheckParent(rule, named, hasInjected);
    }

    private void CheckLeaf(Rule rule, string named)
    {
        if (rule.Rules.Count > 0) Add(rule, "Rules", "rules.rules-without-operator", $"{named} has children but no operator.", "Add \"Operator\": \"And\" or \"Or\", or remove \"Rules\".");
        else if (string.IsNullOrWhiteSpace(rule.Expression?.Value)) Add(rule, "Expression", "rules.no-expression", $"{named} has no expression.", "Give it an \"Expression\" that is true when the rule is met.");
    }

    private void CheckParent(Rule rule, string named, bool hasInjected)
    {
        var text = rule.OperatorText!;
        if (!Operators.Contains(text, StringComparer.OrdinalIgnoreCase))
            Add(rule, "Operator", "rules.operator", $"\"{text}\" is not an operator of rules.", $"Known: {string.Join(", ", Operators)}.");
        else if (isStrict && rule.Operator == RuleOperator.None)
            Add(rule, "Operator", "rules.operator-case", $"The operator \"{text}\" is ignored in this spelling.", $"Write \"{Operators.First(o => o.Equals(text, StringComparison.OrdinalIgnoreCase))}\".");
        if (rule.Rules.Count == 0 && (isStrict || !hasInjected))
            Add(rule, "Operator", "rules.operator-without-rules", $"{named} has an operator but no children.", "Add \"Rules\", or remove \"Operator\".");
        if (isStrict && rule.Expression is not null)
            Add(rule, "Expression", "rules.expression-ignored", $"{named} has children, so its expression is ignored.", "Move it into a child rule.");
    }

    private void Add(Rule rule, string member, string code, string message, string mend) => problems.Add((rule.Json[member] ?? rule.Json).Problem(codeForAll ?? code, message, mend));
}
