using AdControl.Rules.Binding;
using AdControl.Rules.Json;
using AdControl.Rules.Model;

namespace AdControl.Rules.Running;

/// <summary>Runs the actions of evaluated rules, children before their parent.</summary>
/// <param name="chain">How many EvaluateRule actions led here.</param>
internal sealed class ActionRun(RuleEngine.Generation sets, RunSettings settings, TimeProvider clock, RuleActions actions, int chain)
{
    /// <summary>EvaluateRule may lead to a rule that leads back: a longer chain is a cycle.</summary>
    private const int LongestChain = 50;

    public void RunAll(IEnumerable<RuleResult> results)
    {
        foreach (var result in results)
        {
            RunAll(result.Children ?? []);
            Run(result);
        }
    }

    /// <returns>The value the rule's action gave; null when it has none or fails.</returns>
    public object? Run(RuleResult result)
    {
        if ((result.IsSuccess ? result.Rule.OnSuccess : result.Rule.OnFailure) is not { } action) return null;
        try
        {
            var output = Run(action, result);
            result.OutputJson = output is null ? null : ValueJson.Compact(output);
            return output;
        }
        catch (Exception failed) when (failed is not OutOfMemoryException)
        {
            result.ActionError = $"Action '{action.Name}': {failed.Message}";
            return null;
        }
    }

    private object? Run(RuleAction action, RuleResult result)
    {
        if (action.Name.Equals("OutputExpression", StringComparison.OrdinalIgnoreCase)) return Output(Value(action, "Expression"), result.Values);
        if (action.Name.Equals("EvaluateRule", StringComparison.OrdinalIgnoreCase)) return EvaluateRule(action, result.Values);
        if (actions.Find(action.Name) is { } custom) return custom(action.Context);
        var near = NearestName.Of(action.Name, ["OutputExpression", "EvaluateRule", .. actions.Names]);
        throw new RuleEvaluationException($"no action of this name is known.{(near is null ? "" : $" Did you mean '{near}'?")}");
    }

    private static RuleJson? Value(RuleAction action, string name) => action.Context?[name];

    private static string? Text(RuleJson? json) => json is null or { Kind: RuleJsonKind.Null } ? null : json.AsText() ?? json.Raw;

    private object? Output(RuleJson? expression, RunValues values) => values.Evaluate(Bind(expression, values.Scope), clock);

    private static BoundExpression Bind(RuleJson? expression, BindingScope scope) =>
        Binder.Bind(Text(expression) ?? throw new RuleEvaluationException("its context has no \"Expression\"."), scope);

    private object? EvaluateRule(RuleAction action, RunValues values)
    {
        if (chain >= LongestChain) throw new RuleEvaluationException($"the rules evaluate each other in a cycle (more than {LongestChain} in a row).");
        var set = sets.Find(Text(Value(action, "workflowName")) ?? "") ?? throw new RuleEvaluationException($"there is no rule set '{Text(Value(action, "workflowName"))}'.");
        var ruleName = Text(Value(action, "ruleName"));
        var rule = sets.RulesOf(set).FirstOrDefault(r => r.Name == ruleName) ?? throw new RuleEvaluationException($"the rule set '{set.Name}' has no enabled top-level rule '{ruleName}'.");
        var inputs = Inputs(action, values);
        var prepared = sets.Prepare(set, inputs.Scope, settings, rule);
        var result = new SetRun(prepared, settings, clock).Run(inputs)[0];
        return new ActionRun(sets, settings, clock, actions, chain + 1).Run(result);
    }

    /// <summary>What the other rule sees: everything this one saw, or what the filter names, and the additional inputs.</summary>
    private RunValues Inputs(RuleAction action, RunValues values)
    {
        var inputs = values;
        if (Value(action, "inputFilter") is { Kind: RuleJsonKind.Array } filter)
        {
            var kept = Enumerable.Range(0, values.Values.Length).Where(i => filter.Items.Any(f => f.AsText() == values.Scope.Names[i].Name)).ToArray();
            inputs = new(values.Scope with { Names = [.. kept.Select(i => values.Scope.Names[i])] }, [.. kept.Select(i => values.Values[i])]);
        }
        foreach (var additional in Value(action, "additionalInputs")?.Items ?? [])
        {
            var bound = Bind(additional["Expression"], values.Scope);
            inputs = inputs.With(Text(additional["Name"]) ?? "", bound.Root.Type.IsLazy ? Typing.RuleType.List(bound.Root.Type.Element!) : bound.Root.Type, values.Evaluate(bound, clock));
        }
        return inputs;
    }
}
