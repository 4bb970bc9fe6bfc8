namespace AdControl.Rules.Typing;

internal enum RuleTypeKind
{
    /// <summary>A text, number, date, truth value, enumeration, or one of these or nothing.</summary>
    Scalar,

    /// <summary>A value nothing is known of: null in a JSON input, an absent member, an element of an empty list.</summary>
    Object,

    /// <summary>An object read from JSON or made by <c>new(…)</c>.</summary>
    Record,

    /// <summary>A list of values.</summary>
    Sequence,

    /// <summary>A group made by <c>GroupBy</c>: a sequence with a key.</summary>
    Group,

    /// <summary>Values under text keys.</summary>
    Map,

    /// <summary>An instance of a registered type.</summary>
    Registered,
}
