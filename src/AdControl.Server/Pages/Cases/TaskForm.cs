using System.Globalization;
using System.Text.Json.Nodes;
using AdControl.Cases;
using AdControl.Law;
using AdControl.Workflows.Tasks;
using AdControl.Workflows.Values;

namespace AdControl.Server.Pages;

/// <summary>A task as a page offers it: what its reader may do with it, and what is to be entered for each outcome.</summary>
/// <param name="Task">The task.</param>
/// <param name="Outcomes">Its outcomes; empty when its reader may not end it here.</param>
/// <param name="MayClaim">Whether its reader may take it.</param>
/// <param name="IsMine">Whether its reader has it.</param>
internal sealed record TaskForm(WorkTask Task, IReadOnlyList<TaskOutcome> Outcomes, bool MayClaim, bool IsMine)
{
    /// <summary>The task that is done on the page of the decision, by signing.</summary>
    public const string Signature = "signature";

    /// <summary>What fields of a form are called before their own name.</summary>
    public const string Prefix = "data.";

    private const string Opinion = "opinion", Information = "information", Observations = "observations", Evaluation = "evaluation";
    private static readonly TaskField s_opinion = new("opinion", "text", new LocalText("Avis", "Opinion"), true);
    private static readonly TaskField s_answer = new("answer", "text", new LocalText("Réponse", "Answer"), true);
    private static readonly TaskField s_conditions = new("conditions", "lines", new LocalText("Conditions du visa, une par ligne", "Conditions of the visa, one a line"), false);

    /// <summary>The key under which it is completed once, however often the form is sent.</summary>
    public string Key { get; } = Guid.NewGuid().ToString("N");

    /// <summary>The role whose people may be given the task; null when it is not for one.</summary>
    public ActorRole? Role => Task.CandidateGroups is [var group, ..] && !group.Contains(':', StringComparison.Ordinal) && WireNames.TryParse<ActorRole>(group, out var role) ? role : null;

    /// <summary>Whether a task is one that its reader is shown: a company those of its own people, an expert what they were asked.</summary>
    public static bool IsShown(WorkTask task, Actor reader) =>
        reader.IsApplicant ? task.CandidateGroups.Any(reader.Groups.Contains) || IsFor(task, reader) : reader.Role != ActorRole.Expert || IsFor(task, reader);

    /// <summary>The form of a task for its reader.</summary>
    public static TaskForm Of(WorkTask task, Actor reader)
    {
        var mayTake = task.Name == Opinion ? reader.Role == ActorRole.Expert && IsFor(task, reader) : task.MayBeTakenBy(reader.Name, [.. reader.Groups]);
        var mayEnd = mayTake && (task.Assignee is null || task.Assignee == reader.Name) && task.Name != Signature;
        return new(task, mayEnd ? [.. task.Actions.Select(action => new TaskOutcome(action, FieldsOf(task, action), TakesFiles(task)))] : [], mayTake && task.Assignee is null, mayTake && task.Assignee == reader.Name);
    }

    /// <summary>What was entered for an outcome, as the desk takes it.</summary>
    public static JsonObject DataOf(WorkTask task, string outcome, IFormCollection form)
    {
        var data = new JsonObject();
        foreach (var field in FieldsOf(task, outcome))
        {
            var text = Typed.Clean(form[Prefix + field.Name]);
            if (field.Type == "boolean") data[field.Name] = text == "true";
            else if (text.Length == 0) continue;
            else if (field.Type == "number" && double.TryParse(text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)) data[field.Name] = number;
            else if (field.Type == "lines") data[field.Name] = new JsonArray([.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => JsonValue.Create(line))]);
            else data[field.Name] = text;
        }
        return data;
    }

    // A task that is given to somebody by name alone is for nobody else.
    private static bool IsFor(WorkTask task, Actor reader) => task.Assignee == reader.Name || task.CandidateUsers.Contains(reader.Name);

    private static bool TakesFiles(WorkTask task) => task.Name is Opinion or Information or Observations;

    private static List<TaskField> FieldsOf(WorkTask task, string outcome)
    {
        var fields = task.Payload["form"].Items.Where(field => IsOf(field, outcome)).Select(Field).DistinctBy(field => field.Name).ToList();
        if (task.Name == Opinion && outcome == "given") fields.Insert(0, s_opinion);
        if (task.Name == Information && outcome == "answered") fields.Insert(0, s_answer);
        if (task.Name == Evaluation && outcome == "grant" && fields.All(f => f.Name != s_conditions.Name)) fields.Add(s_conditions);
        return fields;
    }

    // A field that names no outcome goes with all; what asks somebody something goes with asking.
    private static bool IsOf(WorkflowValue field, string outcome)
    {
        if (field["outcome"].AsText() is { } only) return only == outcome;
        return field["name"].AsText() switch
        {
            "confidential" => outcome == "ask-opinion",
            "deadline" => outcome is "ask-opinion" or "ask-information",
            _ => true,
        };
    }

    private static TaskField Field(WorkflowValue field)
    {
        var name = field["name"].AsText() ?? "";
        return new TaskField(name, field["type"].AsText() ?? "text", new LocalText(field["label"]["fr"].AsText() ?? name, field["label"]["en"].AsText()), field["required"] == WorkflowValue.Of(true));
    }
}
