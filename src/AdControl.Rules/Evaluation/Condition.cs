using AdControl.Rules.Binding;

namespace AdControl.Rules.Evaluation;

/// <summary>A bound condition that is interpreted at first and compiled once it has been asked often enough.</summary>
/// <remarks>Interpreting starts at once; compiling costs some tenths of a millisecond, which a rule that runs twice never earns back.</remarks>
internal sealed class Condition(BoundExpression expression)
{
    /// <summary>Evaluations after which a condition is compiled.</summary>
    public const int HotAfter = 30;

    private Func<Frame, bool>? compiled;
    private int evaluations;

    public BoundExpression Expression { get; } = expression;

    /// <summary>Whether compiled code is in use.</summary>
    public bool IsCompiled => compiled is not null;

    public bool IsTrue(Frame frame)
    {
        if (compiled is { } code) return code(frame);
        if (evaluations < HotAfter && Interlocked.Increment(ref evaluations) == HotAfter) CompileIfPossible();
        return Expression.Root.IsTrue(frame);
    }

    private void CompileIfPossible()
    {
        try
        {
            Compile();
        }
        catch (Exception failed) when (failed is InvalidOperationException or ArgumentException or NotSupportedException or InsufficientExecutionStackException)
        {
            // Interpreting gives the same outcome: a rule that cannot be compiled is slower, never wrong.
        }
    }

    /// <summary>Compiles now, whatever the number of evaluations.</summary>
    public void Compile() => Volatile.Write(ref compiled, Emitter.CompileCondition(Expression.Root));
}
