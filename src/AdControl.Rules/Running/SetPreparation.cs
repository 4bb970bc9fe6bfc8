using AdControl.Rules.Binding;
using AdControl.Rules.Model;
using AdControl.Rules.Syntax;
using AdControl.Rules.Typing;

namespace AdControl.Rules.Running;

/// <summary>Binds the rules of a set to the types of its inputs, keeping every failure where RulesEngine reports it.</summary>
internal sealed class SetPreparation(BindingScope inputs, RunSettings settings)
{
    /// <summary>A name no expression can write: a parent's local behind a child's of the same name.</summary>
    private const string Hidden = "\0";

    public PreparedSet Prepare(IReadOnlyList<RuleParam> globalParams, IEnumerable<Rule> rules)
    {
        var (scope, globals) = (inputs, new List<PreparedParam>());
        string? error = null;
        foreach (var global in settings.EnableScopedParams ? globalParams : [])
        {
            try
            {
                if (scope.Names.Any(n => n.Name == global.Name)) throw new ExpressionException("run.name", 0, $"The parameter '{global.Name}' collides with an input of that name.");
                scope = Add(scope, global, globals);
            }
            catch (ExpressionException wrong)
            {
                error = wrong.Message;
                break;
            }
        }
        return new(globals, error, [.. rules.Select(rule => error is null ? PrepareTop(rule, scope) : new PreparedRule(rule) { CompileError = CompileError(rule, error) })]);
    }

    private PreparedRule PrepareTop(Rule rule, BindingScope scope)
    {
        try
        {
            return Prepare(rule, scope, scope.Names.Count);
        }
        catch (ExpressionException wrong)
        {
            // A local that does not parse, at any depth, takes its whole top-level rule down.
            return new(rule) { CompileError = CompileError(rule, wrong.Message) };
        }
    }

    private static string CompileError(Rule rule, string message) => $"Error while compiling rule `{rule.Name}`: {message}";

    private BindingScope Add(BindingScope scope, RuleParam param, List<PreparedParam> prepared)
    {
        if (param.Name.Length == 0) throw new ExpressionException("run.name", 0, "A parameter has no name.");
        var bound = BindParam(param.Expression?.Value ?? "", scope);
        prepared.Add(new(param.Name, bound));
        return scope.With(param.Name, Settled(bound.Root.Type));
    }

    private BoundExpression BindParam(string expression, BindingScope scope)
    {
        try
        {
            return Binder.Bind(expression, scope);
        }
        catch (ExpressionException) when (!settings.EnableExceptionAsErrorMessageForRuleExpressionParsing)
        {
            return Binder.Bind("null", scope);
        }
    }

    private static RuleType Settled(RuleType type) => type.IsLazy ? RuleType.List(type.Element!) : type;

    private PreparedRule Prepare(Rule rule, BindingScope scope, int outer)
    {
        var locals = new List<PreparedParam>();
        string? clash = null;
        foreach (var local in settings.EnableScopedParams ? rule.LocalParams : [])
        {
            var same = scope.Names.ToList().FindIndex(n => n.Name == local.Name);
            if (same >= 0 && same < outer) clash = $"The parameter '{local.Name}' has the name of an input or global parameter.";
            scope = Add(same >= outer ? Hide(scope, same) : scope, local, locals);
        }
        var isParent = rule.Operator != RuleOperator.None && rule.Rules.Count > 0;
        var prepared = new PreparedRule(rule) { Locals = locals, RunError = clash };
        if (clash is not null) return prepared;
        return isParent ? prepared with { Children = [.. rule.Rules.Where(r => r.IsEnabled).Select(r => Prepare(r, scope, outer))] } : PrepareLeaf(prepared, scope);
    }

    private static BindingScope Hide(BindingScope scope, int index) => scope with { Names = [.. scope.Names.Select((n, i) => i == index ? (Hidden + n.Name, n.Type) : n)] };

    private static PreparedRule PrepareLeaf(PreparedRule prepared, BindingScope scope)
    {
        try
        {
            return prepared with { Condition = new(Binder.BindCondition(prepared.Rule.Expression?.Value ?? "", scope)) };
        }
        catch (ExpressionException wrong)
        {
            return prepared with { ParseError = $"Exception while parsing expression `{prepared.Rule.Expression}` - {wrong.Message}{(wrong.Mend is { } mend ? " " + mend : "")}" };
        }
    }
}
