using AdControl.Rules.Evaluation;
using AdControl.Rules.Model;

namespace AdControl.Rules.Running;

/// <summary>A rule bound to the types of its inputs.</summary>
internal sealed record PreparedRule(Rule Rule)
{
    /// <summary>Why the rule cannot run at all; null when it can.</summary>
    public string? CompileError { get; init; }

    /// <summary>Why it always fails when it is reached (a parameter clashes with a global or an input); null normally.</summary>
    public string? RunError { get; init; }

    /// <summary>Its local parameters.</summary>
    public IReadOnlyList<PreparedParam> Locals { get; init; } = [];

    /// <summary>The condition of a leaf; null when it does not parse, and for parents.</summary>
    public Condition? Condition { get; init; }

    /// <summary>Why the expression of a leaf does not parse; null when it does.</summary>
    public string? ParseError { get; init; }

    /// <summary>Enabled children; null for a leaf.</summary>
    public IReadOnlyList<PreparedRule>? Children { get; init; }
}
