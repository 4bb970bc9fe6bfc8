namespace AdControl.Rules.Json;

/// <summary>What a JSON value is.</summary>
public enum RuleJsonKind
{
    /// <summary><c>null</c>.</summary>
    Null,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A list.</summary>
    Array,

    /// <summary>An object.</summary>
    Object,
}
