using AdControl.Workflows.Values;

namespace AdControl.Workflows.Activities;

/// <summary>An input of an activity type.</summary>
/// <param name="Name">Its member in the JSON of an activity.</param>
/// <param name="Type">What its value is converted to.</param>
/// <param name="IsRequired">Whether an activity without it is refused.</param>
public sealed record ActivityInput(string Name, DataType Type, bool IsRequired = false)
{
    /// <summary>The value when the activity does not give one.</summary>
    public WorkflowValue Default { get; init; } = WorkflowValue.Null;
}
