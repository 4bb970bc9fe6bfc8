using AdControl.Rules.Model;

namespace AdControl.Rules.Running;

/// <summary>One execution of a prepared set.</summary>
internal sealed class SetRun(PreparedSet set, RunSettings settings, TimeProvider clock)
{
    /// <exception cref="RunStoppedException">A failure ends the whole run under these settings.</exception>
    public List<RuleResult> Run(RunValues inputs)
    {
        if (!settings.EnableExceptionAsErrorMessage) RefuseWhatDoesNotCompile(set.Rules);
        var (values, globalError) = EvaluateParams(inputs, set.Globals);
        return [.. set.Rules.Select(rule => Finish(globalError is null || rule.CompileError is not null ? Evaluate(rule, values) : Technical(rule, values, ParamsError(rule, globalError))))];
    }

    private void RefuseWhatDoesNotCompile(IReadOnlyList<PreparedRule> rules)
    {
        foreach (var rule in rules)
        {
            var error = rule.CompileError ?? (settings.EnableExceptionAsErrorMessageForRuleExpressionParsing ? rule.ParseError : null);
            if (error is not null) throw Stopped(error);
            if (rule.Children is { } children) RefuseWhatDoesNotCompile(children);
        }
    }

    private RunStoppedException Stopped(string message) => new("run:rule-exception", settings.IgnoreException ? "" : message);

    private static string ParamsError(PreparedRule rule, string error) => $"Error while executing scoped params for rule `{rule.Rule.Name}` - {error}";

    private (RunValues Values, string? Error) EvaluateParams(RunValues values, IReadOnlyList<PreparedParam> parameters)
    {
        foreach (var param in parameters)
        {
            try
            {
                var type = param.Expression.Root.Type;
                var value = values.Evaluate(param.Expression, clock);
                values = values.With(param.Name, type.IsLazy ? Typing.RuleType.List(type.Element!) : type, value);
            }
            catch (Exception failed) when (failed is not OutOfMemoryException)
            {
                return (values, failed.Message);
            }
        }
        return (values, null);
    }

    private RuleResult Evaluate(PreparedRule rule, RunValues values)
    {
        if (rule.CompileError is { } compileError) return Technical(rule, values, compileError);
        if (rule.RunError is { } runError) return Technical(rule, values, $"Error while executing rule : {rule.Rule.Name} - {runError}", isBlankable: true);
        var (own, error) = EvaluateParams(values, rule.Locals);
        if (error is not null) return Technical(rule, values, ParamsError(rule, error));
        return rule.Children is { } children ? EvaluateChildren(rule, children, own) : EvaluateLeaf(rule, own);
    }

    private RuleResult EvaluateLeaf(PreparedRule rule, RunValues values)
    {
        if (rule.Condition is null)
            return settings.EnableExceptionAsErrorMessageForRuleExpressionParsing ? Technical(rule, values, rule.ParseError!, isBlankable: true) : new(rule.Rule) { Values = values };
        try
        {
            return new(rule.Rule) { IsSuccess = values.IsTrue(rule.Condition, clock), Values = values, Condition = rule.Condition };
        }
        catch (Exception failed) when (failed is not OutOfMemoryException)
        {
            return Technical(rule, values, $"Error while executing rule : {rule.Rule.Name} - {failed.Message}", isBlankable: true);
        }
    }

    private RuleResult EvaluateChildren(PreparedRule rule, IReadOnlyList<PreparedRule> children, RunValues values)
    {
        var isAnd = rule.Rule.Operator == RuleOperator.And;
        var results = new List<RuleResult>();
        foreach (var child in children)
        {
            results.Add(Evaluate(child, values));
            if (settings.StopsAtDecidingChild && results[^1].IsSuccess != isAnd) break;
        }
        // A parent without enabled children fails, whichever way it joins them.
        var isSuccess = results.Count > 0 && (isAnd ? results.TrueForAll(r => r.IsSuccess) : results.Exists(r => r.IsSuccess));
        return new(rule.Rule) { IsSuccess = isSuccess, Children = results, Values = values };
    }

    private RuleResult Technical(PreparedRule rule, RunValues values, string message, bool isBlankable = false)
    {
        if (!settings.EnableExceptionAsErrorMessage) throw Stopped(message);
        return isBlankable && settings.IgnoreException ? new(rule.Rule) { Values = values } : new(rule.Rule) { Message = message, IsTechnical = true, Values = values };
    }

    private RuleResult Finish(RuleResult result)
    {
        if (!result.IsSuccess && !result.IsTechnical && settings.EnableFormattedErrorMessage && result.Rule.ErrorMessage is { } template) result.Message = RunMessage.Fill(template.Value, result.Values);
        return result;
    }
}
