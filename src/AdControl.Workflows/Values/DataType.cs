namespace AdControl.Workflows.Values;

/// <summary>What a value is converted to before an activity or a variable takes it.</summary>
public enum DataType
{
    /// <summary>Anything, as it is.</summary>
    Any,

    /// <summary>A text.</summary>
    Text,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A span of time, kept as a text <c>d.hh:mm:ss</c>.</summary>
    Duration,

    /// <summary>A moment, kept as an ISO text.</summary>
    Moment,

    /// <summary>A list; a text is read as JSON.</summary>
    List,

    /// <summary>An object; a text is read as JSON.</summary>
    Map,
}
