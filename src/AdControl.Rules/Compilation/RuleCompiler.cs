using AdControl.Rules.Vocabularies;

namespace AdControl.Rules.Compilation;

/// <summary>Turns the expressions of a rule pack into compiled rules over a fixed list of inputs.</summary>
public sealed class RuleCompiler
{
    private readonly Vocabulary vocabulary;
    private readonly RuleInput[] inputs;

    /// <param name="vocabulary">What expressions may use.</param>
    /// <param name="inputs">The names they see, in the order in which values are given on evaluation.</param>
    public RuleCompiler(Vocabulary vocabulary, params ReadOnlySpan<RuleInput> inputs) => (this.vocabulary, this.inputs) = (vocabulary, inputs.ToArray());

    /// <summary>Compiles a condition.</summary>
    /// <param name="expression">The expression; it must be true or false.</param>
    /// <param name="problems">Receives what is wrong with it.</param>
    /// <returns>The rule, or null when there is a problem.</returns>
    public CompiledRule? Compile(RuleText expression, ICollection<RuleProblem> problems) => throw new NotSupportedException($"{expression} {problems} {vocabulary} {inputs}");

    /// <summary>Compiles a message template: text in which <c>$(medicine.Name)</c> stands for a value.</summary>
    /// <returns>The message, or null when there is a problem.</returns>
    public RuleMessage? CompileMessage(RuleText template, ICollection<RuleProblem> problems) => throw new NotSupportedException($"{template} {problems} {vocabulary}");
}
