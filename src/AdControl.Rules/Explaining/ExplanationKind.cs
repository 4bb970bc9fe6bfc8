namespace AdControl.Rules.Explaining;

/// <summary>What a part of an expression is, for whoever shows its explanation.</summary>
public enum ExplanationKind
{
    /// <summary>All parts must hold.</summary>
    All,

    /// <summary>One part must hold.</summary>
    Any,

    /// <summary>The part must not hold.</summary>
    Not,

    /// <summary>Two values are compared.</summary>
    Comparison,

    /// <summary>A call that answers yes or no.</summary>
    Call,

    /// <summary>A fact that is true or false.</summary>
    Fact,

    /// <summary>A condition chooses which of two parts counts.</summary>
    Choice,

    /// <summary>Anything else.</summary>
    Other,
}
