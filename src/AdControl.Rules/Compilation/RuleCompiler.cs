using AdControl.Rules.Binding;
using AdControl.Rules.Syntax;
using AdControl.Rules.Typing;
using AdControl.Rules.Vocabularies;

namespace AdControl.Rules.Compilation;

/// <summary>Turns the expressions of a rule pack into compiled rules over a fixed list of inputs.</summary>
public sealed class RuleCompiler
{
    private readonly BindingScope scope;

    /// <param name="vocabulary">What expressions may use.</param>
    /// <param name="inputs">The names they see, in the order in which values are given on evaluation.</param>
    public RuleCompiler(Vocabulary vocabulary, params ReadOnlySpan<RuleInput> inputs)
    {
        var names = new List<(string, RuleType)>();
        foreach (var input in inputs) names.Add((input.Name, RuleType.Of(input.Type, vocabulary)));
        scope = new(vocabulary, names);
    }

    /// <summary>Compiles a condition.</summary>
    /// <param name="expression">The expression; it must be true or false.</param>
    /// <param name="problems">Receives what is wrong with it.</param>
    /// <returns>The rule, or null when there is a problem.</returns>
    public CompiledRule? Compile(RuleText expression, ICollection<RuleProblem> problems)
    {
        var further = new List<ExpressionException>();
        try
        {
            return new(expression, Binder.BindCondition(expression.Value, scope, further), scope);
        }
        catch (ExpressionException wrong)
        {
            problems.Add(wrong.In(expression));
            foreach (var other in further) problems.Add(other.In(expression));
            return null;
        }
    }

    /// <summary>Compiles a message template: text in which <c>$(medicine.Name)</c> stands for a value.</summary>
    /// <remarks>Between the parentheses any expression may stand that the rules may use.</remarks>
    /// <returns>The message, or null when there is a problem.</returns>
    public RuleMessage? CompileMessage(RuleText template, ICollection<RuleProblem> problems)
    {
        var (parts, isSound) = (new List<MessagePart>(), true);
        foreach (var part in MessagePart.Split(template.Value))
        {
            if (part.Expression is not { } expression)
            {
                parts.Add(part);
                continue;
            }
            try
            {
                parts.Add(part with { Bound = Binder.Bind(expression, scope) });
            }
            catch (ExpressionException wrong)
            {
                problems.Add(template.Problem(part.Start + wrong.Offset, wrong.Code, wrong.Message, wrong.Mend));
                isSound = false;
            }
        }
        return isSound ? new(template, parts) : null;
    }
}
