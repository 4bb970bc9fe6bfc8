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

    /// <summary>The passages and facts the outcome rests on, in the order in which they were read, each once; evaluates again.</summary>
    /// <remarks>A condition that fails half-way gives what was read until then.</remarks>
    public IReadOnlyList<Evidence> CollectEvidence(params ReadOnlySpan<object?> inputs) => WithFrame(inputs, frame =>
    {
        frame.Evidence = [];
        try
        {
            condition.Expression.Root.Evaluate(frame);
        }
        catch (Exception failed) when (failed is not OutOfMemoryException)
        {
            // What was read before the failure still explains it.
        }
        return (IReadOnlyList<Evidence>)[.. frame.Evidence.Distinct()];
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
