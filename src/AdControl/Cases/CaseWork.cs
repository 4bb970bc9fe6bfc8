using AdControl.Workflows.Values;

namespace AdControl.Cases;

/// <summary>What one step changes of one case: stored with the step, or not at all.</summary>
/// <param name="before">The case as it was read.</param>
/// <param name="actor">Who changes it; null when the step's own actor says enough.</param>
internal sealed class CaseWork(Case before, Actor? actor = null)
{
    /// <summary>Who changes it; null when the step's own actor says enough.</summary>
    public Actor? Actor { get; } = actor;

    /// <summary>The case as it was read; its revision is expected when this is stored.</summary>
    public Case Before { get; } = before;

    /// <summary>The case as it is to be.</summary>
    public Case Case { get; set; } = before;

    /// <summary>The case this one is about; null when it is about none, or nobody looked.</summary>
    public Case? About { get; set; }

    /// <summary>What is to stand in the journal, in order.</summary>
    public List<WorkflowValue> Events { get; } = [];

    /// <summary>Who is to be told what.</summary>
    public List<CaseNotice> Notices { get; } = [];

    private (string, WorkflowValue)[] Signature => Actor is null ? [] : [("by", WorkflowValue.Of(Actor.ToString()))];

    /// <summary>What else is stored in the same transaction.</summary>
    public List<object> Enlisted { get; } = [];

    /// <summary>How the case is stored with the step that the act causes; null when the act does not change it.</summary>
    public CaseChange? Change { get; set; }

    /// <summary>What nobody else may have until this is stored; null for nothing.</summary>
    public IDisposable? Turn { get; set; }

    /// <summary>Notes an event for the journal.</summary>
    public void Record(string what, params (string Name, string? Value)[] details) =>
        Events.Add(WorkflowValue.Map([("event", WorkflowValue.Of(what)), .. Signature, .. details.Where(d => d.Value is not null).Select(d => (d.Name, WorkflowValue.Of(d.Value)))]));
}
