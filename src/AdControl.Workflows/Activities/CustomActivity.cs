using System.Reflection;
using System.Text.Json;
using AdControl.Workflows.Running;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Activities;

/// <summary>An activity of your own: one class with typed inputs and outputs and declared outcomes, registered by its name.</summary>
/// <typeparam name="TInput">A record whose properties are the inputs; those without a default are not required, they are null.</typeparam>
/// <typeparam name="TOutput">A record whose properties are the outputs.</typeparam>
/// <remarks>It runs inside the step: it must be quick and give the same result for the same input. What it throws becomes an incident.</remarks>
public abstract class CustomActivity<TInput, TOutput> : ActivityType
    where TInput : notnull
    where TOutput : notnull
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    /// <inheritdoc/>
    public sealed override IReadOnlyList<ActivityInput> Inputs { get; } = [.. Properties(typeof(TInput)).Select(p => new ActivityInput(Camel(p.Name), TypeOf(p.PropertyType)))];

    /// <inheritdoc/>
    public sealed override IReadOnlyList<string> Outputs { get; } = [.. Properties(typeof(TOutput)).Select(p => Camel(p.Name))];

    /// <summary>Does the work.</summary>
    /// <returns>The outputs, and one of <see cref="ActivityType.Outcomes"/>; null means Done.</returns>
    protected abstract (TOutput Output, string? Outcome) Run(TInput input);

    internal override void Start(Burst burst, Frame frame)
    {
        var given = new ValueMap();
        for (var i = 0; i < Inputs.Count; i++) given.Set(Inputs[i].Name, burst.Input(frame, i));
        var (output, outcome) = Run(frame, given);
        var made = WorkflowValue.FromJson(JsonSerializer.Serialize(output, s_json));
        for (var i = 0; i < Outputs.Count; i++) burst.Output(frame, i, made[Outputs[i]]);
        burst.Complete(frame, outcome is null ? Outcome.Done : [outcome]);
    }

    private (TOutput Output, string? Outcome) Run(Frame frame, ValueMap given)
    {
        try
        {
            return Run(JsonSerializer.Deserialize<TInput>(WorkflowValue.Wrap(given).ToJson(), s_json)!);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            throw new WorkflowFaultException($"{frame.Node.Type.Name}: {problem.Message}", problem);
        }
    }

    private static PropertyInfo[] Properties(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance);

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static DataType TypeOf(Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        if (bare.IsArray || (bare.IsGenericType && bare != typeof(string) && bare.Name.Contains("List", StringComparison.Ordinal))) return DataType.List;
        return DataConversion.Named(bare.Name);
    }
}
