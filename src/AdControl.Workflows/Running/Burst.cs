using System.Globalization;
using AdControl.Workflows.Activities;
using AdControl.Workflows.Definitions;
using AdControl.Workflows.Journaling;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Running;

/// <summary>One step of an instance: runs what can run until everything waits or is over. Used for one step after another, by one thread at a time.</summary>
internal sealed partial class Burst
{
    /// <summary>Activities one step may run; a definition that never comes to rest is stopped.</summary>
    public const int MostActivities = 1_000_000;

    private readonly Queue<Frame> _queue = new();
    private WorkflowInstance _instance = null!;
    private IWorkflowLibrary _library = null!;
    private int _left;
    private bool _wasFaulted;

    public DateTimeOffset Moment { get; private set; }

    /// <summary>What the step asks of the world; emptied by whoever takes it.</summary>
    public List<Effect> Effects { get; } = [];

    /// <summary>What happened in the step; null when nobody wants to know.</summary>
    public List<JournalEvent>? Events { get; set; }

    public WorkflowInstance Instance => _instance;

    /// <summary>The trigger that started the instance, until it has been reached.</summary>
    public Node? Trigger { get; private set; }

    public WorkflowValue TriggerPayload { get; private set; }

    public void Begin(WorkflowInstance instance, IWorkflowLibrary library, DateTimeOffset moment)
    {
        _instance = instance;
        _library = library;
        Moment = moment;
        _left = MostActivities;
        _queue.Clear();
        Trigger = null;
        _wasFaulted = instance.SubStatus == WorkflowSubStatus.Faulted;
        instance.UpdatedAt = moment;
        instance.SubStatus = WorkflowSubStatus.Executing;
    }

    public void Start(ValueMap inputs, Node? trigger, WorkflowValue triggerPayload)
    {
        var root = _instance.Root;
        root.Workflow = new WorkflowFrame { Inputs = inputs };
        _instance.CreatedAt = Moment;
        Trigger = trigger;
        TriggerPayload = triggerPayload;
        _queue.Enqueue(root);
        Drain();
    }

    public void Resume(Frame frame, WorkflowValue payload)
    {
        frame.Wait = null;
        Guarded(frame, payload, static (burst, frame, payload) => frame.Node.Type.Resume(burst, frame, payload));
        Drain();
    }

    /// <summary>Runs faulted activities again.</summary>
    private void Retry(IEnumerable<Frame> frames)
    {
        foreach (var frame in frames)
        {
            _instance.IncidentList.RemoveAll(i => i.FrameNumber == frame.Number);
            CancelChildren(frame);
            frame.Pending = null;
            frame.Counter = 0;
            frame.Data = default;
            frame.Status = FrameStatus.Scheduled;
            _queue.Enqueue(frame);
        }
        Drain();
    }

    private void CancelInstance()
    {
        CancelChildren(_instance.Root);
        _instance.Root.Status = FrameStatus.Cancelled;
        _instance.SubStatus = WorkflowSubStatus.Cancelled;
        Record(JournalKind.InstanceCancelled, _instance.Root);
    }

    /// <summary>Cancels one execution, as when its branch is given up; the activity around it goes on without it.</summary>
    private void CancelOne(Frame frame)
    {
        var parent = frame.Parent!;
        CancelTree(frame);
        parent.Detach(frame);
        _instance.IncidentList.RemoveAll(i => i.FrameNumber == frame.Number);
        Guarded(parent, frame, static (burst, parent, child) => parent.Node.Type.ChildCompleted(burst, parent, child, []));
        Drain();
    }

    /// <summary>Runs a child activity of an open container, as when somebody sends a case there.</summary>
    private void ScheduleOne(Frame container, Node node)
    {
        Schedule(container, node);
        Drain();
    }

    private void Drain()
    {
        while (_queue.TryDequeue(out var frame))
        {
            if (frame.Status != FrameStatus.Scheduled) continue;
            frame.Status = FrameStatus.Running;
            if (--_left < 0) Fail(frame, new WorkflowFaultException("The workflow does not come to rest: the step was stopped after a million activities."));
            else Guarded(frame, 0, static (burst, frame, _) => burst.Begin(frame));
            if (_left < 0) break;
        }
        Settle();
    }

    private void Begin(Frame frame)
    {
        Record(JournalKind.ActivityStarted, frame);
        var variables = frame.Node.Variables;
        if (variables.Length > 0)
        {
            frame.Locals = new WorkflowValue[variables.Length];
            for (var i = 0; i < variables.Length; i++) frame.Locals[i] = variables[i].Initial.Kind is ValueKind.List or ValueKind.Map ? variables[i].Initial.Detached() : variables[i].Initial;
        }
        frame.Node.Type.Start(this, frame);
    }

    private void Settle()
    {
        if (_instance.SubStatus != WorkflowSubStatus.Executing) return;
        _instance.SubStatus = _instance.IncidentList.Count > 0 && _instance.Program.Definition.Incidents == IncidentStrategy.Fault
            ? WorkflowSubStatus.Faulted : WorkflowSubStatus.Suspended;
        if (_wasFaulted && _instance.SubStatus == WorkflowSubStatus.Suspended) AskAgain(_instance.Root);
        if (_instance.Program.HasUnkeptVariables) DropUnkept(_instance.Root);
    }

    // Children and hosts that answered while the instance was faulted found nobody waiting: what waits for them asks once more.
    private void AskAgain(Frame frame)
    {
        if (frame.Wait is { Kind: WaitKind.Workflow } child) Effects.Add(new DomainEffect(AgainKey(child), ChildWorkflow.CheckEffectName, WorkflowValue.Of(child.Key)));
        if (frame.Wait is { Kind: WaitKind.Response } request) Effects.Add(new DomainEffect(AgainKey(request), HttpRequestActivity.EffectName, request.Payload));
        if (frame.Children is null) return;
        foreach (var inner in frame.Children) AskAgain(inner);
    }

    private string AgainKey(Wait wait) => string.Create(CultureInfo.InvariantCulture, $"{wait.Key}?{Moment.UtcTicks}");

    // A variable without a storage driver does not survive a suspension: what an author sees in a test must be what happens after a restart.
    private static void DropUnkept(Frame frame)
    {
        foreach (var slot in frame.Node.Variables)
            if (!slot.IsKept && frame.Locals is { } locals) locals[slot.Index] = slot.Initial.Detached();
        if (frame.Children is null) return;
        foreach (var child in frame.Children) DropUnkept(child);
    }

    private void Guarded<T>(Frame frame, T argument, Action<Burst, Frame, T> action)
    {
        try
        {
            action(this, frame, argument);
        }
        catch (WorkflowFaultException fault)
        {
            Fail(frame, fault);
        }
    }

    private void Fail(Frame frame, WorkflowFaultException fault)
    {
        frame.Status = FrameStatus.Faulted;
        frame.Wait = null;
        _instance.IncidentList.Add(new(frame.Node.Id, frame.Node.Type.Name, fault.Message, fault.Code, Moment, frame.Number));
        Record(JournalKind.ActivityFaulted, frame, WorkflowValue.Of(fault.Message));
    }

    public Frame Schedule(Frame parent, Node node)
    {
        var frame = new Frame(++_instance.LastNumber, node, parent);
        parent.Attach(frame);
        _queue.Enqueue(frame);
        return frame;
    }

    /// <summary>A child that fails before it starts, such as a join that can never be satisfied.</summary>
    public void ScheduleFaulted(Frame parent, Node node, string message)
    {
        var frame = new Frame(++_instance.LastNumber, node, parent);
        parent.Attach(frame);
        Fail(frame, new WorkflowFaultException(message));
    }

    public void Complete(Frame frame, string[] outcomes)
    {
        if (frame.Status is not (FrameStatus.Running or FrameStatus.Scheduled)) return;
        frame.Status = FrameStatus.Completed;
        frame.Wait = null;
        Record(JournalKind.ActivityCompleted, frame);
        if (frame.Parent is not { } parent)
        {
            if (_instance.SubStatus == WorkflowSubStatus.Executing) _instance.SubStatus = WorkflowSubStatus.Finished;
            return;
        }
        parent.Detach(frame);
        if (parent.Status != FrameStatus.Running) return;
        if (parent.IsUnwinding)
        {
            CancelChildren(parent);
            parent.Node.Type.Unwound(this, parent);
            Complete(parent, outcomes);
            return;
        }
        Guarded(parent, (frame, outcomes), static (burst, parent, child) => parent.Node.Type.ChildCompleted(burst, parent, child.frame, child.outcomes));
    }

    /// <summary>Ends everything up to and including <paramref name="last"/> as soon as <paramref name="frame"/> is complete.</summary>
    public static void Unwind(Frame frame, Frame last)
    {
        for (var up = frame.Parent; up is not null; up = up.Parent)
        {
            up.IsUnwinding = true;
            if (ReferenceEquals(up, last)) return;
        }
    }

    /// <summary>Ends the whole instance at once.</summary>
    public void Finish(Frame frame)
    {
        frame.Status = FrameStatus.Completed;
        Record(JournalKind.ActivityCompleted, frame);
        _queue.Clear();
        CancelChildren(_instance.Root);
        _instance.Root.Status = FrameStatus.Completed;
        _instance.SubStatus = WorkflowSubStatus.Finished;
    }

    public void Suspend(Frame frame, Wait wait)
    {
        for (var up = frame; up is not null; up = up.Parent)
        {
            if (up.LostTo == 0) continue;
            GiveUp(up);
            return;
        }
        frame.Wait = wait with { FrameNumber = frame.Number, ActivityId = frame.Node.Id };
        Record(JournalKind.ActivityWaits, frame);
    }

    private void GiveUp(Frame lost)
    {
        var flow = lost.Parent!;
        CancelTree(lost);
        flow.Detach(lost);
        Flow.Flowchart.Continue(this, flow);
    }

    public void CancelChildren(Frame frame)
    {
        if (frame.Children is null) return;
        foreach (var child in frame.Children) CancelTree(child);
        frame.DetachAll();
    }

    public void CancelTree(Frame frame)
    {
        if (frame.Status == FrameStatus.Completed) return;
        if (frame.Children is not null)
            foreach (var child in frame.Children) CancelTree(child);
        frame.Status = FrameStatus.Cancelled;
        if (frame.Wait is { Kind: WaitKind.Workflow } wait) Effects.Add(new CancelChildEffect($"{EffectKey(frame)}!", wait.Key));
        frame.Wait = null;
        Record(JournalKind.ActivityCancelled, frame);
    }

    public string EffectKey(Frame frame) => string.Create(CultureInfo.InvariantCulture, $"{_instance.Id}.{frame.Number}");

    /// <summary>Whether this execution is the trigger that started the instance; true once.</summary>
    public bool TakeTrigger(Frame frame, out WorkflowValue payload)
    {
        payload = TriggerPayload;
        if (!ReferenceEquals(Trigger, frame.Node)) return false;
        Trigger = null;
        return true;
    }

    public WorkflowProgram Published(string definitionId) =>
        _library.Published(definitionId) ?? throw new WorkflowFaultException($"No published version of workflow definition with ID {definitionId} found.");

    private void Record(JournalKind kind, Frame frame, WorkflowValue detail = default)
    {
        if (frame.Node.IsPart && (kind == JournalKind.ActivityStarted || kind == JournalKind.ActivityCompleted)) return;
        Events?.Add(new(kind, frame.Node.Id, frame.Number, detail));
    }
}
