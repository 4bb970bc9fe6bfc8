using AdControl.Rules.Binding;
using AdControl.Rules.Evaluation;
using AdControl.Rules.Nodes;
using AdControl.Rules.Typing;
using AdControl.Rules.Vocabularies;

namespace AdControl.Rules.Running;

/// <summary>Names with their types and values: inputs, then global and local parameters.</summary>
internal sealed record RunValues(BindingScope Scope, object?[] Values)
{
    public static RunValues None { get; } = new(new BindingScope(Vocabulary.Plain, []), []);

    public RunValues With(string name, RuleType type, object? value) => new(Scope.With(name, type), [.. Values, value]);

    public object? Evaluate(BoundExpression expression, TimeProvider clock) => WithFrame(expression, clock, frame => Sequences.Settle(expression.Root.Evaluate(frame)));

    public bool IsTrue(Condition condition, TimeProvider clock) => WithFrame(condition.Expression, clock, condition.IsTrue);

    public T With<T>(BoundExpression expression, Func<Frame, T> use) => WithFrame(expression, TimeProvider.System, use);

    private T WithFrame<T>(BoundExpression expression, TimeProvider clock, Func<Frame, T> use)
    {
        var frame = FramePool.Rent(expression.SlotCount);
        frame.Clock = clock;
        try
        {
            Values.CopyTo(frame.Slots, 0);
            return use(frame);
        }
        finally
        {
            FramePool.Return(frame, expression.SlotCount);
        }
    }

    /// <summary>The value's index; -1 when there is none. Case counts here, as it does in message templates.</summary>
    public int Find(string name)
    {
        for (var i = 0; i < Scope.Names.Count; i++)
            if (Scope.Names[i].Name == name) return i;
        return -1;
    }
}
