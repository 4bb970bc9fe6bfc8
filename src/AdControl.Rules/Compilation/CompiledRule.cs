using AdControl.Rules.Binding;
using AdControl.Rules.Evaluation;
using AdControl.Rules.Explaining;

namespace AdControl.Rules.Compilation;

/// <summary>A condition ready to be evaluated: interpreted at first, compiled to a delegate once it proves hot. Immutable, thread-safe.</summary>
public sealed class CompiledRule
{
    private readonly Condition condition;
    private readonly RuleNeeds needs;

    internal CompiledRule(RuleText expression, BoundExpression bound, BindingScope scope)
    {
        Expression = expression;
        condition = new(bound);
        needs = new(bound, scope);
    }

    /// <summary>The expression as written.</summary>
    public RuleText Expression { get; }

    /// <summary>Names of the inputs the expression reads: <c>ad</c>, <c>medicine</c>.</summary>
    public IReadOnlyList<string> InputsRead => needs.Inputs;

    /// <summary>Paths of the facts it reads: <c>medicine.IsReimbursed</c>.</summary>
    public IReadOnlyList<string> FactsRead => needs.Facts;

    /// <summary>The calls of registered methods it makes, with their literal arguments.</summary>
    public IReadOnlyList<RuleCall> Calls => needs.Calls;

    /// <summary>Whether the condition holds.</summary>
    /// <param name="inputs">The values, in the compiler's order; a missing one is null.</param>
    /// <exception cref="RuleEvaluationException">The expression fails on these values, or exceeds its budget.</exception>
    public bool Evaluate(params ReadOnlySpan<object?> inputs)
    {
        var slots = condition.Expression.SlotCount;
        var frame = FramePool.Rent(slots);
        try
        {
            inputs.CopyTo(frame.Slots);
            return condition.IsTrue(frame);
        }
        catch (Exception failed) when (failed is not (RuleEvaluationException or OutOfMemoryException))
        {
            throw new RuleEvaluationException($"`{Expression}` failed: {failed.Message}", failed);
        }
        finally
        {
            FramePool.Return(frame, slots);
        }
    }

    /// <summary>What must be supplied before the condition can be decided: needs of facts that occur in it and are not known, names of inputs that are null.</summary>
    public IReadOnlyList<string> MissingNeeds(params ReadOnlySpan<object?> inputs) => WithFrame(inputs, needs.Missing);

    /// <summary>Whether the condition holds, as far as the known facts tell: a fact that is not known leaves it open only where it matters.</summary>
    /// <param name="inputs">The values, in the compiler's order; one that is not known is null.</param>
    /// <exception cref="RuleEvaluationException">The expression fails on these values, or exceeds its budget.</exception>
    public RuleDecision Decide(params ReadOnlySpan<object?> inputs)
    {
        if (MissingNeeds(inputs).Count == 0) return RuleDecision.Of(Evaluate(inputs));
        try
        {
            return WithFrame(inputs, frame => new Decider(needs, frame).Decide(condition.Expression.Root));
        }
        catch (Exception failed) when (failed is not (RuleEvaluationException or OutOfMemoryException))
        {
            throw new RuleEvaluationException($"`{Expression}` failed: {failed.Message}", failed);
        }
    }

    /// <summary>The passages and facts the outcome rests on, in the order in which they were read, each once; evaluates again.</summary>
    /// <remarks>Of a false <c>and</c> these are the false parts, of a true <c>or</c> the true ones: what was read and did not matter is no evidence.</remarks>
    public IReadOnlyList<Evidence> CollectEvidence(params ReadOnlySpan<object?> inputs) => WithFrame(inputs, frame =>
    {
        var found = new List<Evidence>();
        var decider = new Decider(needs, frame) { Found = found };
        decider.Witness(condition.Expression.Root);
        return (IReadOnlyList<Evidence>)[.. found.Distinct()];
    });

    /// <summary>Why the condition holds or not; evaluates again.</summary>
    public Explanation Explain(params ReadOnlySpan<object?> inputs) => WithFrame(inputs, frame => new Explainer(condition.Expression, frame).Explain());

    internal void Compile() => condition.Compile();

    private T WithFrame<T>(ReadOnlySpan<object?> inputs, Func<Frame, T> use)
    {
        var slots = condition.Expression.SlotCount;
        var frame = FramePool.Rent(slots);
        try
        {
            inputs.CopyTo(frame.Slots);
            return use(frame);
        }
        finally
        {
            FramePool.Return(frame, slots);
        }
    }
}
