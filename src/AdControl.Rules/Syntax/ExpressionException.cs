namespace AdControl.Rules.Syntax;

/// <summary>An expression cannot be understood; leaves the parser or binder at the first place that shows it.</summary>
internal sealed class ExpressionException(string code, int offset, string message, string? mend = null) : Exception(message)
{
    public string Code { get; } = code;

    public int Offset { get; } = offset;

    public string? Mend { get; } = mend;

    public RuleProblem In(RuleText text) => text.Problem(Offset, Code, Message, Mend);
}
