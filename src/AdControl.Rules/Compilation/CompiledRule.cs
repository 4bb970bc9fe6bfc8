using AdControl.Rules.Explaining;

namespace AdControl.Rules.Compilation;

/// <summary>A condition ready to be evaluated: interpreted at first, compiled to a delegate once it proves hot. Immutable, thread-safe.</summary>
public sealed class CompiledRule
{
    internal CompiledRule(RuleText expression) => Expression = expression;

    /// <summary>The expression as written.</summary>
    public RuleText Expression { get; }

    /// <summary>Names of the inputs the expression reads: <c>ad</c>, <c>medicine</c>.</summary>
    public IReadOnlyList<string> InputsRead { get; } = [];

    /// <summary>Paths of the facts it reads: <c>medicine.IsReimbursed</c>.</summary>
    public IReadOnlyList<string> FactsRead { get; } = [];

    /// <summary>The calls of registered methods it makes, with their literal arguments.</summary>
    public IReadOnlyList<RuleCall> Calls { get; } = [];

    /// <summary>Whether the condition holds.</summary>
    /// <param name="inputs">The values, in the compiler's order; a missing one is null.</param>
    /// <exception cref="RuleEvaluationException">The expression fails on these values, or exceeds its budget.</exception>
    public bool Evaluate(params ReadOnlySpan<object?> inputs) => throw new NotSupportedException();

    /// <summary>What must be supplied before the condition can be decided: needs of facts that occur in it and are not known, names of inputs that are null.</summary>
    public IReadOnlyList<string> MissingNeeds(params ReadOnlySpan<object?> inputs) => throw new NotSupportedException();

    /// <summary>The passages and facts the outcome rests on, in the order in which they were read; evaluates again.</summary>
    public IReadOnlyList<Evidence> CollectEvidence(params ReadOnlySpan<object?> inputs) => throw new NotSupportedException();

    /// <summary>Why the condition holds or not; evaluates again.</summary>
    public Explanation Explain(params ReadOnlySpan<object?> inputs) => throw new NotSupportedException();
}
