namespace AdControl.Rules;

/// <summary>An expression failed on the values it was given: a member of nothing, a division by zero, a budget exceeded.</summary>
public sealed class RuleEvaluationException : Exception
{
    /// <summary>A failure with its reason.</summary>
    public RuleEvaluationException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
