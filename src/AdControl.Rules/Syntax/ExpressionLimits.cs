namespace AdControl.Rules.Syntax;

/// <summary>Bounds that no honest expression meets and every hostile one does.</summary>
internal static class ExpressionLimits
{
    /// <summary>Longest expression, in UTF-16 units.</summary>
    public const int Length = 100_000;

    /// <summary>Most tokens of one expression.</summary>
    public const int Tokens = 20_000;

    /// <summary>Deepest nesting of parentheses, calls and operators.</summary>
    public const int Depth = 2_000;

    /// <summary>Most elements all sequence operations of one evaluation may visit together.</summary>
    public const int Steps = 5_000_000;

    /// <summary>Longest text an expression may build, in UTF-16 units.</summary>
    public const int TextLength = 1_000_000;
}
