using AdControl.Workflows.Flow;

namespace AdControl.Workflows.Activities;

/// <summary>The activity types definitions may use, by name: the built-in ones and those registered.</summary>
public sealed class ActivityCatalogue
{
    private readonly Dictionary<string, ActivityType> _types = new(StringComparer.Ordinal);

    /// <summary>The built-in types and <paramref name="custom"/> ones, which may not take the name of a built-in one.</summary>
    /// <exception cref="ArgumentException">Two types have the same name.</exception>
    public ActivityCatalogue(params ActivityType[] custom)
    {
        foreach (var type in BuiltIn().Concat(custom))
            if (!_types.TryAdd(type.Name, type)) throw new ArgumentException($"The activity type '{type.Name}' is registered twice.", nameof(custom));
    }

    /// <summary>The built-in types alone.</summary>
    public static ActivityCatalogue Default { get; } = new();

    /// <summary>All types, by name.</summary>
    public IReadOnlyCollection<ActivityType> Types => _types.Values;

    internal ActivityType? Find(string name) => _types.GetValueOrDefault(name);

    internal string? Nearest(string name) =>
        _types.Keys.FirstOrDefault(k => string.Equals(k, name, StringComparison.OrdinalIgnoreCase) || k.EndsWith("." + name, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<ActivityType> BuiltIn() =>
    [
        new StartMilestone(), new End(), new Finish(), new Complete(), new Fault(), new Sequence(), new If(), new Switch(), new While(), new For(), new Break(),
        new ForEach("Elsa.ForEach"), new ParallelForEach("Elsa.ParallelForEach"), new Parallel("Elsa.Parallel", "activities"), new Parallel("Elsa.Fork", "branches"), new Parallel("Elsa.Container", "activities"),
        new Flowchart(), new FlowDecision(), new FlowSwitch(), new FlowFork(), new FlowJoin(),
        new SetVariable(), new SetOutput(), new SetName(), new Correlate(), new RunJavaScript(), new WriteLine(), new SendEmail(),
        new Event(), new PublishEvent(), new RunTask(), new Delay(), new StartAt(), new Timer(), new Cron(),
        new ChildWorkflow("Elsa.DispatchWorkflow", isExecute: false), new ChildWorkflow("Elsa.ExecuteWorkflow", isExecute: true),
        new BulkDispatchWorkflows(), new HttpEndpoint(), new SendHttpRequest(), new FlowSendHttpRequest(),
    ];
}
