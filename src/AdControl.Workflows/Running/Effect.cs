using AdControl.Workflows.Values;

namespace AdControl.Workflows.Running;

/// <summary>Something a step asks of the world outside its instance; carried out after the step is stored, at least once, known by its key.</summary>
/// <param name="Key">The same whenever the same step is run again.</param>
public abstract record Effect(string Key);

/// <summary>Publish an event.</summary>
public sealed record PublishEffect(string Key, string EventName, WorkflowValue Payload, string? CorrelationId, string? OnlyInstance) : Effect(Key);

/// <summary>Start a child workflow, whose id is the key.</summary>
public sealed record StartChildEffect(string Key, string DefinitionId, WorkflowValue Inputs, string? CorrelationId, bool IsAwaited, int Depth) : Effect(Key);

/// <summary>Tell the parent that its child is over.</summary>
public sealed record ChildEndedEffect(string Key, string ParentId, WorkflowValue Result) : Effect(Key);

/// <summary>Write a line for whoever watches.</summary>
public sealed record WriteLineEffect(string Key, string Text) : Effect(Key);

/// <summary>Send a mail.</summary>
public sealed record SendMailEffect(string Key, WorkflowValue Message) : Effect(Key);

/// <summary>Cancel a child workflow whose parent no longer waits for it.</summary>
public sealed record CancelChildEffect(string Key, string ChildId) : Effect(Key);

/// <summary>Remind whoever has a task.</summary>
public sealed record RemindEffect(string Key, string TaskId, string? Assignee) : Effect(Key);

/// <summary>Something the domain wants done after its step, such as a document to be rendered; the host passes it on.</summary>
/// <param name="Name">What is to be done.</param>
/// <param name="Content">With what.</param>
public sealed record DomainEffect(string Key, string Name, WorkflowValue Content) : Effect(Key);
