using AdControl.Workflows.Values;

namespace AdControl.Workflows.Migrations;

/// <summary>How the activities and variables of one version become those of another. What is not named keeps its id.</summary>
/// <param name="From">The version that instances run.</param>
/// <param name="To">The version they move to.</param>
public sealed record MigrationPlan(int From, int To)
{
    /// <summary>The workflow; empty means the one the plan is applied to.</summary>
    public string DefinitionId { get; init; } = "";

    /// <summary>New ids of activities that were renamed, by old id. An id that stands twice in a definition is written with the ids around it: <c>flow/part/review</c>.</summary>
    public IReadOnlyDictionary<string, string> Activities { get; init; } = new Dictionary<string, string>();

    /// <summary>New ids of variables that were renamed, by old id; null for one whose value may be dropped.</summary>
    public IReadOnlyDictionary<string, string?> Variables { get; init; } = new Dictionary<string, string?>();

    /// <summary>Ids of variables, in the old version, whose values may be converted to another type.</summary>
    public IReadOnlyCollection<string> Convert { get; init; } = [];

    /// <summary>Reads a plan: <c>{"definitionId","from":1,"to":2,"activities":{"old":"new"},"variables":{"old":"new","gone":null},"convert":["Score"]}</c>.</summary>
    /// <exception cref="FormatException">The text is no plan.</exception>
    public static MigrationPlan FromJson(string json)
    {
        var plan = WorkflowValue.FromJson(json);
        foreach (var (name, _) in plan.Members)
            if (name is not ("definitionId" or "from" or "to" or "activities" or "variables" or "convert")) throw new FormatException($"A migration plan has no '{name}'; it has definitionId, from, to, activities, variables and convert.");
        return new(Number(plan, "from"), Number(plan, "to"))
        {
            DefinitionId = plan["definitionId"].AsText() ?? "",
            Activities = plan["activities"].Members.ToDictionary(m => m.Key, m => m.Value.AsText() ?? throw new FormatException($"The new id of the activity '{m.Key}' is a text.")),
            Variables = plan["variables"].Members.ToDictionary(m => m.Key, m => m.Value.IsNullish ? null : m.Value.AsText() ?? throw new FormatException($"The new id of the variable '{m.Key}' is a text, or null when its value may be dropped.")),
            Convert = [.. plan["convert"].Items.Select(i => i.AsText() ?? throw new FormatException("'convert' lists ids of variables."))],
        };
    }

    /// <summary>The plan as JSON, as <see cref="FromJson"/> reads it.</summary>
    public string ToJson() => ToValue().ToJson();

    internal WorkflowValue ToValue() => WorkflowValue.Map(
        ("definitionId", WorkflowValue.Of(DefinitionId)), ("from", WorkflowValue.Of(From)), ("to", WorkflowValue.Of(To)),
        ("activities", WorkflowValue.Of(Activities.Select(a => KeyValuePair.Create(a.Key, WorkflowValue.Of(a.Value))))),
        ("variables", WorkflowValue.Of(Variables.Select(v => KeyValuePair.Create(v.Key, WorkflowValue.Of(v.Value))))),
        ("convert", WorkflowValue.Of(Convert.Select(WorkflowValue.Of))));

    private static int Number(WorkflowValue plan, string name) =>
        plan[name].AsNumber() is { } number && number == (int)number && number > 0 ? (int)number : throw new FormatException($"The plan says no version in '{name}'.");
}
