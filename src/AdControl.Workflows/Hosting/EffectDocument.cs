using AdControl.Workflows.Running;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Hosting;

/// <summary>A message of the outbox as a store writes it, and back.</summary>
public static class EffectDocument
{
    /// <summary>The kind of an effect and its content as JSON; the key is kept beside them.</summary>
    /// <exception cref="WorkflowStateException">The effect is of a type of its own: what a domain asks for is a <see cref="DomainEffect"/>.</exception>
    public static (string Kind, string Content) Write(Effect effect) => effect switch
    {
        PublishEffect e => ("publish", Json(("name", Of(e.EventName)), ("payload", e.Payload), ("correlationId", Of(e.CorrelationId)), ("only", Of(e.OnlyInstance)))),
        StartChildEffect e => ("start", Json(("definition", Of(e.DefinitionId)), ("inputs", e.Inputs), ("correlationId", Of(e.CorrelationId)), ("awaited", WorkflowValue.Of(e.IsAwaited)), ("depth", WorkflowValue.Of(e.Depth)))),
        ChildEndedEffect e => ("ended", Json(("parent", Of(e.ParentId)), ("result", e.Result))),
        CancelChildEffect e => ("cancel", Json(("child", Of(e.ChildId)))),
        WriteLineEffect e => ("line", Of(e.Text).ToJson()),
        SendMailEffect e => ("mail", e.Message.ToJson()),
        RemindEffect e => ("remind", Json(("task", Of(e.TaskId)), ("assignee", Of(e.Assignee)))),
        DomainEffect e => ("domain", Json(("name", Of(e.Name)), ("content", e.Content))),
        _ => throw new WorkflowStateException($"A message of type {effect.GetType().Name} cannot be stored."),
    };

    /// <summary>The effect that was written.</summary>
    /// <exception cref="WorkflowStateException">The kind is unknown.</exception>
    public static Effect Read(string key, string kind, string content)
    {
        var json = WorkflowValue.FromJson(content);
        string Text(string name) => json[name].AsText() ?? throw new WorkflowStateException($"The message '{key}' of kind '{kind}' has no '{name}'.");
        return kind switch
        {
            "publish" => new PublishEffect(key, Text("name"), json["payload"], json["correlationId"].AsText(), json["only"].AsText()),
            "start" => new StartChildEffect(key, Text("definition"), json["inputs"], json["correlationId"].AsText(), json["awaited"] == WorkflowValue.Of(true), (int)(json["depth"].AsNumber() ?? 0)),
            "ended" => new ChildEndedEffect(key, Text("parent"), json["result"]),
            "cancel" => new CancelChildEffect(key, Text("child")),
            "line" => new WriteLineEffect(key, json.ToString()),
            "mail" => new SendMailEffect(key, json),
            "remind" => new RemindEffect(key, Text("task"), json["assignee"].AsText()),
            "domain" => new DomainEffect(key, Text("name"), json["content"]),
            _ => throw new WorkflowStateException($"The message '{key}' is of the kind '{kind}', which this version does not know."),
        };
    }

    private static WorkflowValue Of(string? text) => WorkflowValue.Of(text);

    private static string Json(params (string, WorkflowValue)[] members) => WorkflowValue.Map(members).ToJson();
}
