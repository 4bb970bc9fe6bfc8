namespace AdControl.Workflows.Values;

/// <summary>The kinds of <see cref="WorkflowValue"/>.</summary>
public enum ValueKind
{
    /// <summary>Nothing was given.</summary>
    Undefined,

    /// <summary>JSON's null.</summary>
    Null,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A double, as in JavaScript.</summary>
    Number,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A list.</summary>
    List,

    /// <summary>An object.</summary>
    Map,

    /// <summary>A moment, to the millisecond, UTC.</summary>
    Date,

    /// <summary>A function of a script; never stored.</summary>
    Function,
}
